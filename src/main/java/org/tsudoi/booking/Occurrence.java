package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Room;

/**
 * One day of a series with its own verdict.
 *
 * @param day as the rhythm makes it; the slot may lie elsewhere
 * @param reasons why it is left out or cannot be had; alternatives what can be had instead
 */
public record Occurrence(
        LocalDate day,
        Room room,
        TimeSlot slot,
        Verdict verdict,
        List<Refusal> reasons,
        List<Alternative> alternatives) {
    /** What comes of one day. */
    public enum Verdict {
        FREE,
        SKIPPED,
        LEFT_OUT,
        REFUSED
    }

    public boolean isFree() {
        return verdict == Verdict.FREE;
    }

    public boolean isRefused() {
        return verdict == Verdict.REFUSED;
    }

    public Occurrence insteadOf(List<Alternative> others) {
        return new Occurrence(day, room, slot, verdict, reasons, others);
    }
}
