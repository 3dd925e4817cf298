package org.tsudoi.booking;

import java.util.List;
import org.tsudoi.base.Refusal;

/** What came of asking for a series. */
public sealed interface SeriesAnswer {
    /** How it would go now; nothing is booked. */
    record Planned(List<Occurrence> days, RuleBook book) implements SeriesAnswer {}

    /** The series with what became of each day; days that could not be had are not booked. */
    record Booked(String reference, List<Occurrence> days, RuleBook book) implements SeriesAnswer {}

    /** Nothing is booked: not all days, or none of them, can be had. */
    record Refused(List<Occurrence> days, RuleBook book) implements SeriesAnswer {}

    record Malformed(List<Refusal> mistakes) implements SeriesAnswer {}

    /** No such group or room for this person. */
    record Unknown() implements SeriesAnswer {}
}
