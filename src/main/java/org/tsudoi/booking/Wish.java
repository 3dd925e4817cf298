package org.tsudoi.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;

/**
 * What somebody looks for.
 *
 * @param band 0 for the first band of each room, 1 for the second …, or null when the time is given in minutes of the day
 * @param facility code, or null for the whole city
 */
public record Wish(
        LocalDate day,
        Integer band,
        int fromMinute,
        int toMinute,
        int people,
        Activity activity,
        Set<String> features,
        boolean wifi,
        Map<String, Integer> equipment,
        String facility) {
    private static final int MOST_HOURS_AWAY = 3;
    private static final int BANDS_OF_A_DAY = 3;
    private static final int AN_HOUR = 60;

    public Wish on(LocalDate other) {
        return new Wish(other, band, fromMinute, toMinute, people, activity, features, wifi, equipment, facility);
    }

    /** The same wish in the whole city. */
    public Wish anywhere() {
        return new Wish(day, band, fromMinute, toMinute, people, activity, features, wifi, equipment, null);
    }

    /** The same wish at other times of the day, the nearest first: in the other bands, or up to three hours away. */
    public List<Wish> otherTimes() {
        if (band != null) {
            return IntStream.range(0, BANDS_OF_A_DAY)
                    .filter(b -> b != band)
                    .boxed()
                    .sorted(Comparator.comparingInt(b -> Math.abs(b - band)))
                    .map(b -> new Wish(day, b, 0, 0, people, activity, features, wifi, equipment, facility))
                    .toList();
        }
        return IntStream.rangeClosed(1, MOST_HOURS_AWAY)
                .flatMap(hours -> IntStream.of(hours * AN_HOUR, -hours * AN_HOUR))
                .filter(shift -> fromMinute + shift >= 0 && toMinute + shift <= JapanTime.MINUTES_A_DAY)
                .mapToObj(shift -> new Wish(
                        day,
                        null,
                        fromMinute + shift,
                        toMinute + shift,
                        people,
                        activity,
                        features,
                        wifi,
                        equipment,
                        facility))
                .toList();
    }

    /** The time to book in this room for the wish; nothing when it is closed, over, or cannot be had for so long. */
    public Optional<TimeSlot> slotIn(Room room, City city, Instant now) {
        Facility facility = city.facilityOf(room);
        if (facility.kind().isListOnly()) {
            return Optional.empty();
        }
        List<TimeBand> bands = facility.bandsOf(room);
        Optional<TimeSlot> wanted = band == null
                ? Optional.of(TimeSlot.of(day, fromMinute, toMinute))
                : band < bands.size() ? Optional.of(bands.get(band).on(day)) : Optional.empty();
        return wanted.flatMap(w -> room.mode() == BookingMode.BANDS ? bandsAround(bands, day, w) : onGrid(room, w))
                .filter(s -> s.start().isAfter(now))
                .filter(s -> city.timetable()
                        .open(facility, room, day)
                        .filter(h -> h.contains(s))
                        .isPresent());
    }

    /** The bands in a row that hold the whole time, or else those that hold any of it. */
    private static Optional<TimeSlot> bandsAround(List<TimeBand> bands, LocalDate day, TimeSlot wanted) {
        List<TimeSlot> touched = bands.stream()
                .map(b -> b.on(day))
                .filter(b -> b.overlaps(wanted))
                .toList();
        return touched.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeSlot(
                        touched.get(0).start(), touched.get(touched.size() - 1).end()));
    }

    /** A grid room is had for the time itself; for a band, for as long as it may be had at most. */
    private Optional<TimeSlot> onGrid(Room room, TimeSlot wanted) {
        long most = 60L * room.maxMinutes();
        if (wanted.length().toSeconds() > most && band != null) {
            return Optional.of(new TimeSlot(wanted.start(), wanted.start().plusSeconds(most)));
        }
        boolean fits = wanted.length().toSeconds() <= most && wanted.length().toMinutes() >= room.minMinutes();
        return fits && JapanTime.minuteOf(wanted.start()) % room.gridMinutes() == 0
                ? Optional.of(wanted)
                : Optional.empty();
    }
}
