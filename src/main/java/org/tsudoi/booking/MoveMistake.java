package org.tsudoi.booking;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Refusal;

/** What is wrong with the words given for a move. */
public sealed interface MoveMistake extends Refusal {
    int LONGEST_MESSAGE = 1000;

    /** Refusing someone needs a reason (地方自治法244条). */
    record ReasonMissing() implements MoveMistake {}

    record ReasonNotAllowed(ReasonCode reason) implements MoveMistake {}

    record MessageTooLong(int longest, int has) implements MoveMistake {}

    record MessageUnreadable() implements MoveMistake {}

    static List<MoveMistake> of(BookingState next, ReasonCode reason, String message, boolean byStaff) {
        List<MoveMistake> mistakes = new ArrayList<>();
        boolean needsReason = next == BookingState.REJECTED || next == BookingState.CANCELLED && byStaff;
        if (needsReason && reason == null) {
            mistakes.add(new ReasonMissing());
        }
        if (reason != null && !(byStaff ? reason.isForStaff() : reason.isForGroups())) {
            mistakes.add(new ReasonNotAllowed(reason));
        }
        if (message != null) {
            int length = message.codePointCount(0, message.length());
            if (length > LONGEST_MESSAGE) {
                mistakes.add(new MessageTooLong(LONGEST_MESSAGE, length));
            }
            if (message.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                mistakes.add(new MessageUnreadable());
            }
        }
        return mistakes;
    }
}
