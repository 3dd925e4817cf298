package org.tsudoi.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tsudoi.base.Dates;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Lists;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Taking;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegistrationState;

/** Why a booking cannot be had. Each is judged by one rule of {@link BookingRules} or, for Taken, by the ledger. */
public sealed interface BookingRefusal extends Refusal {
    record GroupNotRegistered(RegistrationState state) implements BookingRefusal {}

    record GroupSuspended(LocalDate until) implements BookingRefusal {}

    record RegistrationEnds(LocalDate validUntil) implements BookingRefusal {}

    /** A group in its first months books on the day of use (準備登録). */
    record OnTheDayOnly() implements BookingRefusal {}

    record ClassNotAdmitted(GroupClass groupClass) implements BookingRefusal {}

    record RoomNotBookable() implements BookingRefusal {}

    record InThePast() implements BookingRefusal {}

    /** The booking period begins on a day, at a minute of that day. */
    record WindowNotOpen(LocalDate opensOn, int minute) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Dates.day(opensOn, language), JapanTime.clockTime(minute));
        }
    }

    record NoticeTooShort(int hours) implements BookingRefusal {}

    /** Asking ended with a whole day before the use. */
    record LastDayOver(LocalDate lastDay, int days) implements BookingRefusal {}

    record Closed(LocalDate day, Closure.Reason reason) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Dates.day(day, language), reason.in(language));
        }
    }

    record OutsideHours(TimeSlot hours) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Dates.times(hours, language));
        }
    }

    record NotATimeBand(List<TimeBand> bands) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Lists.join(
                    bands.stream()
                            .map(b -> b.in(language) + " " + Dates.time(b.startMinute(), b.endMinute(), language)),
                    language));
        }
    }

    record OffTheGrid(int minutes) implements BookingRefusal {}

    record TooShort(int minutes) implements BookingRefusal {}

    record TooLong(int minutes) implements BookingRefusal {}

    /** So many uses a day are had already; rooms are those that the limit counts together, or none for the whole facility. */
    record DailyLimitReached(int used, int limit, List<Names> rooms) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(used, limit, inRooms(rooms, language));
        }
    }

    record WeeklyLimitReached(int used, int limit, List<Names> rooms) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(used, limit, inRooms(rooms, language));
        }
    }

    record MonthlyLimitReached(int used, int limit, List<Names> rooms) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(used, limit, inRooms(rooms, language));
        }
    }

    record YearlyLimitReached(int used, int limit, List<Names> rooms) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(used, limit, inRooms(rooms, language));
        }
    }

    /** The hours of the period do not suffice for this use; minutes throughout. */
    record HoursSpent(Quota.Period period, int used, int asked, int limit, List<Names> rooms)
            implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(
                    Text.of(language, period), hours(used), hours(asked), hours(limit), inRooms(rooms, language));
        }

        private static String hours(int minutes) {
            return BigDecimal.valueOf(minutes)
                    .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** The time is kept for official use (公用). */
    record OfficialUse(Names what, TimeSlot slot) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(what.in(language), Dates.slot(slot, language));
        }
    }

    /** The time is kept for others first (優先枠), and open to everybody from a day. */
    record KeptForOthers(Names what, TimeSlot slot, LocalDate openFrom) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(what.in(language), Dates.slot(slot, language), Dates.day(openFrom, language));
        }
    }

    record TooManyBands(int most) implements BookingRefusal {}

    record TooFewPeople(int least, int asked) implements BookingRefusal {}

    record ActivityNotAllowed(Activity asked, Set<Activity> allowed) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Text.of(language, asked), Lists.of(allowed, language));
        }
    }

    /** Only some activities are allowed, and nobody said which one it is. */
    record ActivityMissing(Set<Activity> allowed) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Lists.of(allowed, language));
        }
    }

    record PurposeNotAllowed(PurposeKind purpose) implements BookingRefusal {}

    /** Something quiet goes on next door at that time, and this would be loud. */
    record QuietNextDoor(Activity loud, Names room, Activity quiet, TimeSlot slot) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(
                    Text.of(language, loud), room.in(language), Text.of(language, quiet), Dates.times(slot, language));
        }
    }

    record TooManyPeople(int capacity, int asked) implements BookingRefusal {}

    record ActivityNotSuited(Activity activity) implements BookingRefusal {}

    record WifiNotAvailable() implements BookingRefusal {}

    private static String inRooms(List<Names> rooms, Language language) {
        return rooms.isEmpty() ? "" : Text.of(language, "booking.refusal.IN_ROOMS", Lists.names(rooms, language));
    }

    /** Somebody else has the room, or a part of it, in this time. */
    record Taken(TimeSlot slot) implements BookingRefusal {}

    /** Somebody else keeps the room until an instant, while a form is filled in; then it is free, or booked. */
    record OnHold(TimeSlot slot, Instant until) implements BookingRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Dates.slot(slot, language), JapanTime.clockTime(JapanTime.minuteOf(until.plusSeconds(59))));
        }
    }

    /** The same group kept the room until just now: it may book it, but not keep it again at once. */
    record HeldBefore(int minutes) implements BookingRefusal {}

    record TooManyHolds(int limit) implements BookingRefusal {}

    /** Nobody has the room then: there is nothing to wait for. */
    record FreeNow() implements BookingRefusal {}

    /** The group has the room then, itself. */
    record OwnBooking() implements BookingRefusal {}

    record TooManyWaits(int limit) implements BookingRefusal {}

    /** Given back by somebody, and kept for those who wait until one of them has it. */
    record KeptForWaiting(TimeSlot slot) implements BookingRefusal {}

    /** By what stands in the way: a booking, those who wait, or nothing but holds that end soon. */
    static BookingRefusal taken(TimeSlot slot, Taking take) {
        if (take.heldUntil() == null) {
            return new Taken(slot);
        }
        boolean waitedFor = take.firm().stream().anyMatch(b -> Waiting.isFor(b.holder()));
        return waitedFor ? new KeptForWaiting(slot) : new OnHold(slot, take.heldUntil());
    }

    /** Only the hold is refused: the booking can be asked for all the same. */
    default boolean isAboutHolding() {
        return this instanceof HeldBefore || this instanceof TooManyHolds;
    }

    /** It says how the room stands now, and not what the rules are. */
    default boolean isOfTheMoment() {
        return isTaken() || this instanceof FreeNow || this instanceof OwnBooking;
    }

    /** About what the form says, which is not known before it is filled in. */
    default boolean isAboutTheForm() {
        return this instanceof TooFewPeople || this instanceof ActivityMissing || this instanceof PurposeNotAllowed;
    }

    /** The ledger said no, and not a rule. */
    default boolean isTaken() {
        return this instanceof Taken || this instanceof OnHold || this instanceof KeptForWaiting;
    }
}
