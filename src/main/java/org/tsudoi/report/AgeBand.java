package org.tsudoi.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a group has been active. */
public enum AgeBand {
    FIRST_YEAR(1),
    TO_THREE(3),
    TO_TEN(10),
    OLDER(Integer.MAX_VALUE);

    private final int below;

    AgeBand(int below) {
        this.below = below;
    }

    public static AgeBand of(LocalDate since, LocalDate today) {
        long years = ChronoUnit.YEARS.between(since, today);
        for (AgeBand band : values()) {
            if (years < band.below) {
                return band;
            }
        }
        return OLDER;
    }
}
