package org.tsudoi.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A group with its registration as a screen shows it.
 *
 * @param round how often it has handed in
 * @param closing how it ended, or null
 * @param verdicts by the rules of today; empty where nobody asked for them
 */
public record GroupView(
        long id,
        String code,
        Application application,
        RegistrationState state,
        Instant appliedAt,
        Days days,
        boolean provisional,
        int round,
        Closing closing,
        RegistrationReason reason,
        String reasonText,
        List<Verdict> verdicts) {

    /** Last days, each null where there is none. */
    public record Days(LocalDate validUntil, LocalDate suspendedUntil, LocalDate returnedUntil, LocalDate closedOn) {}

    /** One line of a registration's history. */
    public record Move(
            Instant at,
            String actorName,
            RegistrationState from,
            RegistrationState to,
            RegistrationReason reason,
            String reasonText) {}

    /** A paper that was handed in. */
    public record Document(long id, PaperKind kind, String fileName, String mediaType, int size, Instant addedAt) {}

    /** A group that followed this one, or that this one followed. */
    public record Linked(String code, String name, boolean isSuccessor) {}

    public LocalDate validUntil() {
        return days.validUntil();
    }

    public LocalDate suspendedUntil() {
        return days.suspendedUntil();
    }

    public List<RegistrationRefusal> unmet() {
        return verdicts.stream().filter(Verdict::isUnmet).map(Verdict::refusal).toList();
    }

    /** The same group as another day or the rules see it. */
    public GroupView seen(RegistrationState other, List<Verdict> judged) {
        return new GroupView(
                id, code, application, other, appliedAt, days, provisional, round, closing, reason, reasonText, judged);
    }
}
