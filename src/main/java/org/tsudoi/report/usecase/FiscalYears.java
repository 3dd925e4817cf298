package org.tsudoi.report.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;

/** Reports of a fiscal year, for administrators and auditors; nobody else sees a figure. */
@ApplicationScoped
public class FiscalYears {
    private static final int OLDEST = 2000;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    public boolean maySee() {
        return current.actor().isAdmin() || current.actor().isAuditor();
    }

    public int current() {
        return JapanTime.fiscalYear(JapanTime.today(clock));
    }

    /** A year that was asked for, or this one. */
    public int asked(String text) {
        boolean good = text != null && text.matches("[0-9]{4}");
        int year = good ? Integer.parseInt(text) : current();
        return Math.max(OLDEST, Math.min(year, current() + 1));
    }

    static LocalDate first(int year) {
        return LocalDate.of(year, 4, 1);
    }

    static LocalDate last(int year) {
        return JapanTime.fiscalYearEnd(first(year));
    }
}
