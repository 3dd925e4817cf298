package org.tsudoi.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;

/**
 * A booking asked for many times.
 *
 * @param each what is asked for each time; its slot says the times of the day
 * @param elsewhere another room and time for single days
 * @param leftOut days that are not wanted
 */
public record SeriesRequest(
        BookingRequest each,
        Recurrence recurrence,
        boolean skipHolidays,
        Map<LocalDate, Place> elsewhere,
        Set<LocalDate> leftOut,
        Take take) {
    /** Room and time of one day. */
    public record Place(String room, TimeSlot slot) {}

    /** What to do when some of the days cannot be had: nothing, or the others. */
    public enum Take {
        ALL,
        FREE
    }

    /** Everything that is wrong in it, whatever the ledger says. */
    public List<Refusal> mistakes() {
        List<Refusal> mistakes = new ArrayList<>(FormMistake.of(each));
        List<SeriesMistake> plan = recurrence.mistakes();
        mistakes.addAll(plan);
        if (plan.isEmpty()) {
            List<LocalDate> days = recurrence.days();
            Stream.concat(elsewhere.keySet().stream(), leftOut.stream())
                    .filter(day -> !days.contains(day))
                    .forEach(day -> mistakes.add(new SeriesMistake.NotADayOfIt(day)));
        }
        return mistakes;
    }

    /** The wish for one day. */
    public BookingRequest on(LocalDate day, String key) {
        Place place = elsewhere.getOrDefault(day, new Place(each.room(), slotOn(day)));
        return each.withKey(key).at(place.room(), place.slot());
    }

    private TimeSlot slotOn(LocalDate day) {
        var start = JapanTime.at(day, JapanTime.minuteOf(each.slot().start()));
        Duration length = each.slot().length();
        return new TimeSlot(start, start.plus(length));
    }
}
