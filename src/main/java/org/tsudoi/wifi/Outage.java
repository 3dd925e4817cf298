package org.tsudoi.wifi;

import java.time.Instant;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;

/**
 * A time in which an access point does not work.
 *
 * @param end null while nobody knows
 * @param planned announced beforehand; else it broke down
 * @param confirmed whether a planned one is certain
 */
public record Outage(
        long id,
        String accessPoint,
        Instant start,
        Instant end,
        boolean planned,
        boolean confirmed,
        String note,
        String noteEn) {
    public boolean covers(Instant instant) {
        return !instant.isBefore(start) && (end == null || instant.isBefore(end));
    }

    public boolean isOverAt(Instant instant) {
        return end != null && !instant.isBefore(end);
    }

    public boolean touches(TimeSlot slot) {
        return start.isBefore(slot.end()) && (end == null || end.isAfter(slot.start()));
    }

    public String note(Language language) {
        String own = language == Language.EN && noteEn != null ? noteEn : note;
        return own == null ? "" : own;
    }
}
