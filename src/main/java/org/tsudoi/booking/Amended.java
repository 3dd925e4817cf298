package org.tsudoi.booking;

import java.util.List;

/** What came of changing a booking. */
public sealed interface Amended {
    record Done(String reference, BookingState state) implements Amended {}

    /** The booking stays as it was, with its room; all reasons, and what can be had instead. */
    record Refused(Answer.Refused why) implements Amended {}

    /** Somebody changed, decided or cancelled it since it was read, or its time has begun. */
    record NotNow(BookingState state) implements Amended {}

    record Malformed(List<FormMistake> mistakes) implements Amended {}

    /** No such booking, or no such room, for this person. */
    record Unknown() implements Amended {}

    /** The person sees it, but may not do this. */
    record NotYours() implements Amended {}
}
