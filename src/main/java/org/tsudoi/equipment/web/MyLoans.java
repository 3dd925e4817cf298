package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanView;
import org.tsudoi.equipment.usecase.ReadLoans;

/** What my groups have borrowed or will borrow, and what they brought back lately. */
@Named("myLoans")
@RequestScoped
public class MyLoans {
    private static final Duration LATELY = Duration.ofDays(90);

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadLoans readLoans;

    private List<LoanView> all;

    private List<LoanView> all() {
        if (all == null) {
            var own = LoanFilter.ofGroups(current.actor().groups());
            all = readLoans.list(
                    own.between(clock.instant().minus(LATELY), null).page(null, 300));
        }
        return all;
    }

    public List<LoanView> getOpen() {
        return all().stream().filter(v -> v.slip().state().holdsTheUnit()).toList();
    }

    public List<LoanView> getOver() {
        return all().stream()
                .filter(v -> !v.slip().state().holdsTheUnit())
                .sorted((a, b) ->
                        b.slip().slot().start().compareTo(a.slip().slot().start()))
                .toList();
    }

    public boolean isLate(LoanView view) {
        return view.slip().isOverdueAt(clock.instant());
    }

    public String style(LoanView view) {
        LoanState state = view.slip().state();
        return isLate(view)
                ? "stop"
                : state == LoanState.HANDED_OVER ? "wait" : state == LoanState.RESERVED ? "free" : "";
    }
}
