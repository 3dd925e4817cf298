package org.tsudoi.group;

/**
 * How a criterion stands for one group.
 *
 * @param refusal what is missing and would mend it, or null when it is met; a waived one keeps it, to say what is still to come
 */
public record Verdict(Criterion criterion, Outcome outcome, RegistrationRefusal refusal) {
    /** Met, not yet asked of a new group, or not met. */
    public enum Outcome {
        MET,
        WAIVED,
        UNMET
    }

    public boolean isUnmet() {
        return outcome == Outcome.UNMET;
    }
}
