package org.tsudoi.booking;

import java.util.List;

/** What came of deciding, cancelling or changing days of a series. */
public sealed interface SeriesMoved {
    /**
     * @param done references of the bookings that changed
     * @param kept those that could not be changed and are as they were, each with its reasons
     */
    record Done(String reference, List<String> done, List<Kept> kept) implements SeriesMoved {}

    /** Nothing was done; some days cannot be changed, and all or nothing was asked for. */
    record Refused(List<Kept> kept) implements SeriesMoved {}

    /** No day that is meant can be moved like this now. */
    record NotNow() implements SeriesMoved {}

    record Malformed(List<? extends org.tsudoi.base.Refusal> mistakes) implements SeriesMoved {}

    record Unknown() implements SeriesMoved {}

    record NotYours() implements SeriesMoved {}

    /** A day that stays as it is, and why. */
    record Kept(BookingView day, Answer.Refused why) {}
}
