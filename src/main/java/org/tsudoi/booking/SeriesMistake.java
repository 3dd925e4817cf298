package org.tsudoi.booking;

import java.time.LocalDate;
import org.tsudoi.base.Refusal;

/** Something in the plan of a series that must be mended before any day is looked at. */
public sealed interface SeriesMistake extends Refusal {
    record RhythmWrong(int most) implements SeriesMistake {}

    record EndMissing() implements SeriesMistake {}

    record LastDayBeforeFirst(LocalDate end, LocalDate start) implements SeriesMistake {}

    /** The time of day at which it ends comes before the one at which it begins. */
    record EndBeforeBegin() implements SeriesMistake {}

    record CountOutOfRange(int most) implements SeriesMistake {}

    record TooManyTimes(int most) implements SeriesMistake {}

    record NoDay() implements SeriesMistake {}

    /** A day was to be moved or left out that the series does not have. */
    record NotADayOfIt(LocalDate day) implements SeriesMistake {}
}
