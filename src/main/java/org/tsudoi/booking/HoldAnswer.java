package org.tsudoi.booking;

import java.util.List;

/** What came of wanting to hold a room. */
public sealed interface HoldAnswer {
    record Held(Hold hold) implements HoldAnswer {}

    /** The form can be sent all the same where nothing but the hold was refused. */
    record Refused(List<? extends BookingRefusal> reasons, RuleBook book) implements HoldAnswer {}

    /** No such group or room for this person. */
    record Unknown(String what) implements HoldAnswer {}
}
