package org.tsudoi.facility;

import java.time.LocalDate;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;

/** 午前・午後・夜間: a named part of the day, in minutes of the day. */
public record TimeBand(String ja, String simple, String en, int startMinute, int endMinute) {
    public TimeSlot on(LocalDate day) {
        return TimeSlot.of(day, startMinute, endMinute);
    }

    public String in(Language language) {
        return switch (language) {
            case JA -> ja;
            case JA_SIMPLE -> simple;
            case EN -> en;
        };
    }
}
