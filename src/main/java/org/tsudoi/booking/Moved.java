package org.tsudoi.booking;

import java.util.List;

/** What came of moving a booking to another state. */
public sealed interface Moved {
    record Done(String reference, BookingState state) implements Moved {}

    /** Its state does not allow the move, for instance because somebody else decided it a moment ago. */
    record NotNow(BookingState state) implements Moved {}

    /** Something must be given or mended first. */
    record Malformed(List<MoveMistake> mistakes) implements Moved {}

    /** No such booking for this person. */
    record Unknown() implements Moved {}

    /** The person sees it, but may not do this. */
    record NotYours() implements Moved {}
}
