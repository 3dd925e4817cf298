package org.tsudoi.history;

import java.util.Optional;
import org.tsudoi.harness.Reply;

/**
 * One request and what came back.
 *
 * @param key the idempotency key; the same wish sent again has the same key
 * @param wish what was asked to be booked, or null for a move
 * @param target reference of the booking that was to be moved, or null
 * @param status of the answer; {@value #NO_ANSWER} when none came
 * @param reference that the answer names, or null
 */
record Call(Act act, String key, Wish wish, String target, int status, String reference) {
    static final int NO_ANSWER = 0;

    /** What may be asked of a booking. */
    enum Act {
        BOOK(null),
        AMEND(null),
        APPROVE("APPROVED"),
        REJECT("REJECTED"),
        CANCEL("CANCELLED");

        private final String leadsTo;

        Act(String leadsTo) {
            this.leadsTo = leadsTo;
        }

        /** The state an acknowledged move leaves in the history of its booking. */
        Optional<String> leadsTo() {
            return Optional.ofNullable(leadsTo);
        }
    }

    /** A wish for a room; start and end as the API writes them, Japan time. */
    record Wish(String group, String room, String start, String end) {}

    static Call booked(String key, Wish wish, Reply reply) {
        String reference = reply.status() == 201 ? reply.json().get("reference").getAsString() : null;
        return new Call(Act.BOOK, key, wish, null, reply.status(), reference);
    }

    static Call moved(Act act, String key, String target, Reply reply) {
        return new Call(act, key, null, target, reply.status(), target);
    }

    static Call amended(String key, Wish wish, String target, Reply reply) {
        return new Call(Act.AMEND, key, wish, target, reply.status(), target);
    }

    static Call unanswered(Act act, String key, Wish wish, String target) {
        return new Call(act, key, wish, target, NO_ANSWER, null);
    }

    boolean isAcknowledged() {
        return status == 200 || status == 201;
    }

    /** Nobody can tell from the answer whether it was done. */
    boolean isOpen() {
        return status == NO_ANSWER || status >= 500;
    }
}
