package org.tsudoi.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a group has been active. */
public enum AgeBand {
    UNKNOWN(Integer.MIN_VALUE),
    FIRST_YEAR(1),
    TO_THREE(3),
    TO_TEN(10),
    OLDER(Integer.MAX_VALUE);

    private final int below;

    AgeBand(int below) {
        this.below = below;
    }

    /** @param since null when nobody has said */
    public static AgeBand of(LocalDate since, LocalDate today) {
        if (since == null) {
            return UNKNOWN;
        }
        long years = ChronoUnit.YEARS.between(since, today);
        for (AgeBand band : values()) {
            if (years < band.below) {
                return band;
            }
        }
        return OLDER;
    }
}
