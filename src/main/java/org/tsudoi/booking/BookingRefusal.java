package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tsudoi.base.Dates;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
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
            return List.of(bands.stream()
                    .map(b -> b.in(language) + " " + Dates.time(b.startMinute(), b.endMinute(), language))
                    .collect(Collectors.joining(language.isJapanese() ? "、" : ", ")));
        }
    }

    record OffTheGrid(int minutes) implements BookingRefusal {}

    record TooShort(int minutes) implements BookingRefusal {}

    record TooLong(int minutes) implements BookingRefusal {}

    record DailyLimitReached(int used, int limit) implements BookingRefusal {}

    record MonthlyLimitReached(int used, int limit) implements BookingRefusal {}

    record TooManyPeople(int capacity, int asked) implements BookingRefusal {}

    record ActivityNotSuited(Activity activity) implements BookingRefusal {}

    record WifiNotAvailable() implements BookingRefusal {}

    /** Somebody else has the room, or a part of it, in this time. */
    record Taken(TimeSlot slot) implements BookingRefusal {}
}
