package org.tsudoi.booking;

import java.util.List;
import org.tsudoi.base.Refusal;

/** What came of asking for a booking. */
public sealed interface Answer {
    record Booked(BookingView booking) implements Answer {
        public String reference() {
            return booking.booking().reference();
        }

        public BookingState state() {
            return booking.booking().state();
        }
    }

    /** Nothing was done; all reasons and, where there are any, the nearest things that can be had instead. */
    record Refused(List<? extends Refusal> reasons, List<Alternative> alternatives, RuleBook book) implements Answer {
        /** Somebody was quicker: the room or the equipment is taken. */
        public boolean isTaken() {
            return reasons.stream()
                    .anyMatch(r -> r instanceof BookingRefusal b && b.isTaken()
                            || r instanceof org.tsudoi.equipment.EquipmentRefusal.NotEnough);
        }
    }

    /** The form itself must be mended first. */
    record Malformed(List<FormMistake> mistakes) implements Answer {}

    /** No such group, room or booking for this person: foreign and absent look alike. */
    record Unknown(String what) implements Answer {}
}
