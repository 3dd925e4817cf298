package org.tsudoi.report.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.report.Fairness;
import org.tsudoi.report.store.FairnessStore;

/** Who got how much of the popular slots in a fiscal year. */
@ApplicationScoped
public class CountFairness {
    @Inject
    private FiscalYears years;

    @Inject
    private FairnessStore store;

    public Fairness of(int fiscalYear) {
        LocalDate first = FiscalYears.first(fiscalYear);
        LocalDate last = FiscalYears.last(fiscalYear);
        if (!years.maySee()) {
            return Fairness.of(first, last, List.of(), List.of(), List.of());
        }
        var time = new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, JapanTime.MINUTES_A_DAY));
        return Fairness.of(first, last, store.uses(time), store.groups(), store.reasons(time));
    }
}
