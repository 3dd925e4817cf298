package org.tsudoi.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month as asked for in an address; what cannot be read is this month. */
final class AskedMonth {
    private AskedMonth() {}

    static YearMonth of(String text, LocalDate today) {
        try {
            return text == null ? YearMonth.from(today) : YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            return YearMonth.from(today);
        }
    }
}
