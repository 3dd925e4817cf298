package org.tsudoi.report.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.report.Fairness;
import org.tsudoi.report.store.FairnessStore;

/** Who got how much of the popular slots in a fiscal year. For administrators and auditors; nobody else sees a figure. */
@ApplicationScoped
public class CountFairness {
    private static final int OLDEST = 2000;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private FairnessStore store;

    public boolean maySee() {
        return current.actor().isAdmin() || current.actor().isAuditor();
    }

    public int thisYear() {
        return JapanTime.fiscalYear(JapanTime.today(clock));
    }

    /** A year that was asked for, or this one. */
    public int year(String asked) {
        boolean good = asked != null && asked.matches("[0-9]{4}");
        int year = good ? Integer.parseInt(asked) : thisYear();
        return Math.max(OLDEST, Math.min(year, thisYear() + 1));
    }

    public Fairness of(int fiscalYear) {
        LocalDate first = LocalDate.of(fiscalYear, 4, 1);
        LocalDate last = JapanTime.fiscalYearEnd(first);
        if (!maySee()) {
            return Fairness.of(first, last, List.of(), List.of(), List.of());
        }
        var time = new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, JapanTime.MINUTES_A_DAY));
        return Fairness.of(first, last, store.uses(time), store.groups(), store.reasons(time));
    }
}
