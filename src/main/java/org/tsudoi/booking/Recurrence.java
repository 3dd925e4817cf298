package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a series: a rhythm from a first day on, to a last day or for so many times.
 *
 * @param until the last day, or null when the times are counted
 * @param count how many times, or null when the last day is given
 */
public record Recurrence(LocalDate first, Rhythm rhythm, LocalDate until, Integer count) {
    /** More than a year of weeks in one act helps nobody, and would keep all others waiting. */
    public static final int MOST = 60;

    /** The days, one more than may be asked for at most. */
    public List<LocalDate> days() {
        return rhythm.from(first)
                .takeWhile(day -> until == null || !day.isAfter(until))
                .limit(count == null ? MOST + 1 : Math.min(count, MOST + 1))
                .toList();
    }

    /** Everything that is wrong with it. */
    public List<SeriesMistake> mistakes() {
        List<SeriesMistake> mistakes = new ArrayList<>();
        if (!rhythm.isSound()) {
            mistakes.add(new SeriesMistake.RhythmWrong(Rhythm.MOST_EVERY));
        }
        if (until == null && count == null) {
            mistakes.add(new SeriesMistake.EndMissing());
        }
        if (until != null && until.isBefore(first)) {
            mistakes.add(new SeriesMistake.LastDayBeforeFirst(until, first));
        }
        if (count != null && (count < 1 || count > MOST)) {
            mistakes.add(new SeriesMistake.CountOutOfRange(MOST));
        }
        return mistakes.isEmpty() ? amount() : mistakes;
    }

    private List<SeriesMistake> amount() {
        int days = days().size();
        if (days == 0) {
            return List.of(new SeriesMistake.NoDay());
        }
        return days > MOST ? List.of(new SeriesMistake.TooManyTimes(MOST)) : List.of();
    }
}
