package org.tsudoi.booking;

import java.util.List;

/** What came of wanting to wait for a room. */
public sealed interface WaitingAnswer {
    record OnTheList(Waiting waiting) implements WaitingAnswer {}

    record Refused(List<? extends BookingRefusal> reasons, RuleBook book) implements WaitingAnswer {}

    /** No such group or room for this person. */
    record Unknown(String what) implements WaitingAnswer {}
}
