package org.tsudoi.booking;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tsudoi.base.TimeSlot;

/**
 * What was changed in a booking, with the place and time it had before.
 *
 * @param roomBefore id of the room
 */
public record Amendment(Set<Part> parts, long roomBefore, TimeSlot slotBefore) {
    /** What of a booking can be changed. */
    public enum Part {
        ROOM,
        TIME,
        PURPOSE,
        PEOPLE,
        EQUIPMENT,
        WORDS
    }

    /** Another room or time: the group leaves what it had to others. */
    public boolean isAnotherPlace() {
        return parts.contains(Part.ROOM) || parts.contains(Part.TIME);
    }

    /** Staff looked at the room, the time and the purpose when they decided. */
    public boolean needsAnotherDecision() {
        return isAnotherPlace() || parts.contains(Part.PURPOSE);
    }

    /** What is different between a booking and what is wished for instead. */
    public static Amendment of(BookingView before, BookingRequest wish) {
        var booking = before.booking();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.ROOM, before.room().code(), wish.room());
        add(parts, Part.TIME, booking.slot(), wish.slot());
        add(parts, Part.PURPOSE, booking.purpose(), wish.purpose().strip());
        add(parts, Part.PURPOSE, booking.purposeKind(), wish.purposeKind());
        add(parts, Part.PURPOSE, booking.activity(), wish.activity());
        add(parts, Part.PEOPLE, booking.attendees(), wish.attendees());
        add(parts, Part.EQUIPMENT, before.equipmentByCode(), wish.equipment());
        add(parts, Part.EQUIPMENT, booking.wifi(), wish.wifi());
        add(parts, Part.WORDS, words(booking.publicTitle()), words(wish.publicTitle()));
        add(parts, Part.WORDS, words(booking.note()), words(wish.note()));
        return new Amendment(parts, booking.roomId(), booking.slot());
    }

    /** Where the changed booking stands: a room that needs a decision needs another one, unless staff made the change. */
    public BookingState next(BookingState now, boolean needsApproval, boolean byStaff) {
        if (!needsApproval) {
            return BookingState.APPROVED;
        }
        return now == BookingState.APPROVED && (byStaff || !needsAnotherDecision())
                ? BookingState.APPROVED
                : BookingState.REQUESTED;
    }

    private static void add(Set<Part> parts, Part part, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(part);
        }
    }

    private static String words(String text) {
        return text == null ? "" : text.strip();
    }

    /** Only what can be wrong with a booking that stays where and when it is. */
    public boolean concerns(BookingRefusal refusal) {
        return isAnotherPlace()
                || parts.contains(Part.PURPOSE)
                        && (refusal instanceof BookingRefusal.PurposeNotAllowed
                                || refusal instanceof BookingRefusal.ActivityNotAllowed
                                || refusal instanceof BookingRefusal.ActivityMissing
                                || refusal instanceof BookingRefusal.QuietNextDoor)
                || parts.contains(Part.PEOPLE) && refusal instanceof BookingRefusal.TooFewPeople
                || refusal instanceof BookingRefusal.TooManyPeople
                || refusal instanceof BookingRefusal.ActivityNotSuited
                || refusal instanceof BookingRefusal.WifiNotAvailable;
    }

    /** The wish as the booking stands now, to be changed word by word. */
    public static BookingRequest unchanged(BookingView view) {
        var b = view.booking();
        Map<String, Integer> equipment = view.equipmentByCode();
        return new BookingRequest(
                b.reference(),
                view.group().code(),
                view.room().code(),
                b.slot(),
                b.purpose(),
                b.purposeKind(),
                b.activity(),
                b.attendees(),
                b.publicTitle(),
                b.note(),
                b.wifi(),
                equipment);
    }
}
