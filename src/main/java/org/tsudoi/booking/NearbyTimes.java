package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;

/** Times that come near to one that cannot be had: as long as it, in the pieces the room is had in. */
public final class NearbyTimes {
    /** A day further away weighs as much as so many minutes of the day. */
    private static final int MINUTES_WORTH_A_DAY = 500;

    private NearbyTimes() {}

    /** All times of a room on a day that are like the one asked for. */
    public static Stream<TimeSlot> on(LocalDate day, TimeSlot like, Room room, City city, RuleBook.Times times) {
        return times.byBands(room) ? bands(day, like, room, city) : grid(day, like, room, city, times);
    }

    private static Stream<TimeSlot> bands(LocalDate day, TimeSlot like, Room room, City city) {
        List<TimeBand> bands = city.timetable().bands(city.facilityOf(room), room, day);
        int count =
                (int) Math.max(1, bands.stream().filter(b -> touches(b, like)).count());
        List<TimeSlot> runs = new ArrayList<>();
        for (int i = 0; i + count <= bands.size(); i++) {
            runs.add(TimeSlot.of(
                    day, bands.get(i).startMinute(), bands.get(i + count - 1).endMinute()));
        }
        return runs.stream();
    }

    private static boolean touches(TimeBand band, TimeSlot like) {
        return band.on(JapanTime.dayOf(like.start())).overlaps(like);
    }

    private static Stream<TimeSlot> grid(LocalDate day, TimeSlot like, Room room, City city, RuleBook.Times times) {
        int grid = times.gridOf(room);
        int wanted = Math.min(times.mostOf(room), Math.max(times.leastOf(room), like.minutes()));
        int minutes = Math.min((wanted + grid - 1) / grid, times.mostOf(room) / grid) * grid;
        return minutes == 0
                ? Stream.empty()
                : city.timetable().open(city.facilityOf(room), room, day).stream()
                        .flatMap(hours -> IntStream.iterate(firstOn(grid, hours), m -> m + grid)
                                .takeWhile(m -> m + minutes <= JapanTime.endMinuteOf(day, hours.end()))
                                .mapToObj(m -> TimeSlot.of(day, m, m + minutes)));
    }

    private static int firstOn(int grid, TimeSlot hours) {
        return (JapanTime.minuteOf(hours.start()) + grid - 1) / grid * grid;
    }

    /** How far a time is from the one asked for: another hour of the day is nearer than another day. */
    public static long distance(TimeSlot slot, TimeSlot asked) {
        long days = Math.abs(JapanTime.dayOf(slot.start()).toEpochDay()
                - JapanTime.dayOf(asked.start()).toEpochDay());
        long minutes = Math.abs(JapanTime.minuteOf(slot.start()) - JapanTime.minuteOf(asked.start()))
                + Math.abs(slot.minutes() - asked.minutes());
        return days * MINUTES_WORTH_A_DAY + minutes;
    }
}
