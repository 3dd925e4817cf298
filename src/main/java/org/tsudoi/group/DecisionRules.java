package org.tsudoi.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.group.DecisionRefusal.CriterionDenied;
import org.tsudoi.group.DecisionRefusal.CriterionOpen;
import org.tsudoi.group.DecisionRefusal.NoteMissing;
import org.tsudoi.group.DecisionRefusal.OtherPrepared;
import org.tsudoi.group.DecisionRefusal.SameHand;

/** What staff must have found before a group is registered, and who may take a decision that somebody prepared. */
public final class DecisionRules {
    /** A decision that waits for a second person. */
    public record Proposal(RegistrationState to, long preparedBy, String preparedName) {}

    private DecisionRules() {}

    /** A finding that differs from the verdict needs its reason. */
    public static List<DecisionRefusal> check(Verdict verdict, boolean accepted, String note) {
        boolean differs = accepted == verdict.isUnmet();
        boolean said = note != null && !note.isBlank();
        boolean tooLong = said && note.length() > CriterionCheck.LONGEST_NOTE;
        return differs && !said || tooLong
                ? List.of(new NoteMissing(verdict.criterion().name(), CriterionCheck.LONGEST_NOTE))
                : List.of();
    }

    /**
     * @param checks by id of the criterion
     * @param startUp the group is on the track of new groups, where some criteria may still be missing
     */
    public static List<DecisionRefusal> approve(
            List<Verdict> verdicts, Map<String, CriterionCheck> checks, RegistrationBook book, boolean startUp) {
        List<DecisionRefusal> refusals = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String id = verdict.criterion().id();
            CriterionCheck check = checks.get(id);
            boolean waived = startUp && book.startUp().waives().contains(id);
            if (check != null && !check.accepted()) {
                refusals.add(new CriterionDenied(verdict.criterion().name()));
            } else if (check == null && verdict.isUnmet() && !waived) {
                refusals.add(new CriterionOpen(verdict.criterion().name()));
            }
        }
        return refusals;
    }

    /** Decisions of weight go through two hands where the rules say so; to return and to suspend cannot wait. */
    public static boolean needsTwo(RegistrationState to, RegistrationBook book) {
        return book.secondPair()
                && (to == RegistrationState.REGISTERED
                        || to == RegistrationState.REJECTED
                        || to == RegistrationState.CANCELLED);
    }

    public static List<DecisionRefusal> take(Proposal proposal, RegistrationState to, long accountId) {
        if (proposal.to() != to) {
            return List.of(new OtherPrepared(proposal.to()));
        }
        return proposal.preparedBy() == accountId ? List.of(new SameHand()) : List.of();
    }
}
