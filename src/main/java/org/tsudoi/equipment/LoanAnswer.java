package org.tsudoi.equipment;

import java.util.List;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Facility;

/** What comes of a wish to borrow, or of an act at the desk. */
public sealed interface LoanAnswer {
    record Done(String reference, LoanState state) implements LoanAnswer {}

    /** All reasons, the rules they stand in, and where or when it could be had instead. */
    record Refused(List<Refusal> reasons, List<Instead> instead, LendingBook book) implements LoanAnswer {
        /** Only the ledger said no. */
        public boolean isTaken() {
            return reasons.stream().allMatch(r -> r instanceof EquipmentRefusal.NotEnough);
        }
    }

    record Malformed(List<LoanMistake> mistakes) implements LoanAnswer {}

    /** Its state does not allow it. */
    record NotNow(LoanState state) implements LoanAnswer {}

    record NotYours() implements LoanAnswer {}

    /** Not there, or not for this person to know of. */
    record Unknown() implements LoanAnswer {}

    /** All that was asked for, at another place or time. */
    record Instead(Facility facility, TimeSlot slot) {}
}
