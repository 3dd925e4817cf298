package org.tsudoi.base.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.tsudoi.base.JapanTime;

/** Times as callers write them: ISO-8601, local to Japan without an offset; 24:00 is the midnight that ends a day. */
public final class AskedTime {
    private AskedTime() {}

    public static Optional<Instant> instant(String text) {
        if (text == null || text.length() > 40) {
            return Optional.empty();
        }
        try {
            int midnight = text.indexOf("T24:00");
            if (midnight > 0 && text.substring(midnight).matches("T24:00(:00)?")) {
                return Optional.of(JapanTime.at(LocalDate.parse(text.substring(0, midnight)), JapanTime.MINUTES_A_DAY));
            }
            boolean offset = text.endsWith("Z") || text.matches(".*T.*[+-][0-9]{2}:?[0-9]{2}");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(JapanTime.ZONE).toInstant());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static Optional<LocalDate> day(String text) {
        try {
            return text == null || text.length() > 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(AskedTime::isSensible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isSensible(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2100;
    }
}
