package org.tsudoi.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Law;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.Room;
import org.tsudoi.group.GroupClass;

/**
 * One version of the rules of a facility or room. Every number of it is the city's own.
 *
 * @param validFrom the first day of use that it rules; bookings already made keep the version they were made under
 * @param sameDayCounts bookings made on the day itself count against the limits, too
 * @param cancelDaysBefore free cancellation until so many days before the use; 0 is until it starts
 * @param laws articles of the city's own rules by refusal code
 */
public record RuleBook(
        long id,
        String code,
        LocalDate validFrom,
        Periods periods,
        Notice notice,
        Times times,
        List<Quota> quotas,
        boolean sameDayCounts,
        Uses uses,
        List<ReservedTime> reserved,
        int cancelDaysBefore,
        Map<String, Law> laws) {

    /**
     * 申込期間: from when a class may ask; a class without a window may not book at all.
     *
     * @param opensAtMinute minute of the day at which a booking period begins
     * @param movesToOpenDay an opening day on which the building is closed moves to the next open day
     */
    public record Periods(Map<GroupClass, BookingWindow> windows, int opensAtMinute, boolean movesToOpenDay) {}

    /** 申込期限: whole days before the day of use, and minutes before its start; 0 is none. */
    public record Notice(int days, int minutes) {}

    /** Who says in which pieces a room is had. */
    public enum TimesBy {
        ROOM,
        BANDS,
        GRID
    }

    /** Pieces and length of one booking; 0 leaves the room's own figure, and the stricter of two holds. */
    public record Times(TimesBy by, int gridMinutes, int mostBands, int minMinutes, int maxMinutes) {
        public static final Times AS_THE_ROOM = new Times(TimesBy.ROOM, 0, 0, 0, 0);

        public boolean byBands(Room room) {
            return by == TimesBy.ROOM ? room.mode() == BookingMode.BANDS : by == TimesBy.BANDS;
        }

        public int gridOf(Room room) {
            return by == TimesBy.GRID ? gridMinutes : room.gridMinutes();
        }

        public int leastOf(Room room) {
            return Math.max(room.minMinutes(), minMinutes);
        }

        public int mostOf(Room room) {
            return maxMinutes == 0 ? room.maxMinutes() : Math.min(maxMinutes, room.maxMinutes());
        }
    }

    /**
     * What may be done in the rooms, and by how many at least.
     *
     * @param activities those allowed; none named is all
     * @param loud activities that may not happen next door to one of quiet, at the same time
     * @param neighbours sets of rooms, by code, that hear each other
     */
    public record Uses(
            int leastPeople,
            Set<Activity> activities,
            Set<PurposeKind> refusedPurposes,
            Set<Activity> loud,
            Set<Activity> quiet,
            List<Set<String>> neighbours) {
        public static final Uses ANY = new Uses(1, Set.of(), Set.of(), Set.of(), Set.of(), List.of());

        /** Rooms that hear this one. */
        public List<String> nextTo(String room) {
            return neighbours.stream()
                    .filter(set -> set.contains(room))
                    .flatMap(Set::stream)
                    .filter(code -> !code.equals(room))
                    .distinct()
                    .toList();
        }
    }

    public Optional<String> law(String refusalCode, Language language) {
        return Optional.ofNullable(laws.get(refusalCode)).map(l -> l.in(language));
    }

    /** Limits of a class for a room. */
    public List<Quota> quotasOf(GroupClass groupClass, String room) {
        return quotas.stream().filter(q -> q.appliesTo(groupClass, room)).toList();
    }

    /** How far around a day its limits count; nothing where it has none. */
    public Optional<TimeSlot> reach(LocalDate day) {
        return quotas.stream().map(q -> q.period().around(day)).reduce(TimeSlot::around);
    }

    /** Until when a booking can be given back without a late mark. */
    public Instant freeCancellationUntil(Instant start) {
        if (cancelDaysBefore == 0) {
            return start;
        }
        LocalDate last = JapanTime.dayOf(start).minusDays(cancelDaysBefore);
        return JapanTime.at(last, JapanTime.MINUTES_A_DAY);
    }

    /** The last instant at which a use that begins then can be asked for. */
    public Instant askedUntil(Instant start) {
        Instant minutesBefore = start.minus(Duration.ofMinutes(notice.minutes()));
        if (notice.days() == 0) {
            return minutesBefore;
        }
        Instant lastDayOver = JapanTime.at(JapanTime.dayOf(start).minusDays(notice.days()), JapanTime.MINUTES_A_DAY);
        return lastDayOver.isBefore(minutesBefore) ? lastDayOver : minutesBefore;
    }
}
