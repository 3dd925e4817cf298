package org.tsudoi.boot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Dates;
import org.tsudoi.base.TimeSlot;

/** Dates in pages, as people write them in the language of the page. */
@Named("dates")
@RequestScoped
public class DatesBean {
    @Inject
    private AskedLanguage asked;

    public String day(LocalDate day) {
        return day == null ? "" : Dates.day(day, asked.getLanguage());
    }

    public String shortDay(LocalDate day) {
        return Dates.shortDay(day, asked.getLanguage());
    }

    /** 11/24, for a day of the month before or after. */
    public String shortDate(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    public String days(LocalDate first, LocalDate last) {
        return Dates.days(first, last, asked.getLanguage());
    }

    public String month(YearMonth month) {
        return Dates.month(month, asked.getLanguage());
    }

    public String slot(TimeSlot slot) {
        return Dates.slot(slot, asked.getLanguage());
    }

    public String times(TimeSlot slot) {
        return Dates.times(slot, asked.getLanguage());
    }

    public String minutes(int start, int end) {
        return Dates.time(start, end, asked.getLanguage());
    }

    public String at(Instant instant) {
        return instant == null ? "" : Dates.dayAndTime(instant, asked.getLanguage());
    }
}
