package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Law;
import org.tsudoi.group.DecisionRefusal.CriterionDenied;
import org.tsudoi.group.DecisionRefusal.CriterionOpen;
import org.tsudoi.group.DecisionRefusal.NoteMissing;
import org.tsudoi.group.DecisionRefusal.OtherPrepared;
import org.tsudoi.group.DecisionRefusal.SameHand;
import org.tsudoi.group.DecisionRules.Proposal;
import org.tsudoi.group.RegistrationRefusal.TooFewMembers;
import org.tsudoi.group.Verdict.Outcome;

class DecisionRulesTest {
    private static final RegistrationBook BOOK = RegistrationRulesTest.BOOK;

    private static Verdict verdict(String id, Outcome outcome) {
        var test = new Criterion.Test.Number(Fact.MEMBER_COUNT, 3);
        var criterion = new Criterion(id, new Law(id, id), new Law("第1条", "art. 1"), Set.of(), test);
        return new Verdict(criterion, outcome, outcome == Outcome.MET ? null : new TooFewMembers(3, 2));
    }

    private static Map<String, CriterionCheck> found(String id, boolean accepted) {
        return Map.of(id, new CriterionCheck(id, accepted, "総会で確かめた", "職員"));
    }

    private static RegistrationBook secondPair() {
        return new RegistrationBook(
                1, BOOK.validFrom(), BOOK.criteria(), BOOK.season(), BOOK.startUp(), true, BOOK.areas());
    }

    @Test
    void groupIsRegisteredWhenNothingIsOpenAndNothingDenied() {
        var met = List.of(verdict("A", Outcome.MET), verdict("B", Outcome.WAIVED));
        assertThat(DecisionRules.approve(met, Map.of(), BOOK, false)).isEmpty();
    }

    @Test
    void whatStaffDenyWeighsMoreThanTheVerdict() {
        var met = List.of(verdict("A", Outcome.MET));
        assertThat(DecisionRules.approve(met, found("A", false), BOOK, false))
                .containsExactly(new CriterionDenied(new Law("A", "A")));
    }

    @Test
    void whatIsNotMetIsAcceptedByStaffOrStaysOpen() {
        var unmet = List.of(verdict("A", Outcome.UNMET));
        assertThat(DecisionRules.approve(unmet, Map.of(), BOOK, false))
                .containsExactly(new CriterionOpen(new Law("A", "A")));
        assertThat(DecisionRules.approve(unmet, found("A", true), BOOK, false)).isEmpty();
    }

    @Test
    void newGroupMayStillLackWhatItsTrackWaives() {
        var unmet = List.of(verdict("CONTINUITY", Outcome.UNMET), verdict("PLURAL", Outcome.UNMET));
        assertThat(DecisionRules.approve(unmet, Map.of(), BOOK, true))
                .containsExactly(new CriterionOpen(new Law("PLURAL", "PLURAL")));
    }

    @Test
    void findingThatDiffersNeedsItsReason() {
        var missing = new NoteMissing(new Law("A", "A"), CriterionCheck.LONGEST_NOTE);
        assertThat(DecisionRules.check(verdict("A", Outcome.MET), true, "")).isEmpty();
        assertThat(DecisionRules.check(verdict("A", Outcome.MET), false, " ")).containsExactly(missing);
        assertThat(DecisionRules.check(verdict("A", Outcome.UNMET), true, null)).containsExactly(missing);
        assertThat(DecisionRules.check(verdict("A", Outcome.UNMET), true, "議事録で確かめた"))
                .isEmpty();
        assertThat(DecisionRules.check(verdict("A", Outcome.MET), true, "あ".repeat(501)))
                .containsExactly(missing);
    }

    @Test
    void whoPreparedIsNotWhoDecidesWhereTheRulesAskForTwo() {
        assertThat(DecisionRules.needsTwo(RegistrationState.REGISTERED, BOOK)).isFalse();
        assertThat(DecisionRules.needsTwo(RegistrationState.REGISTERED, secondPair()))
                .isTrue();
        assertThat(DecisionRules.needsTwo(RegistrationState.RETURNED, secondPair()))
                .isFalse();
        var proposal = new Proposal(RegistrationState.REJECTED, 7, "職員");
        assertThat(DecisionRules.take(proposal, RegistrationState.REJECTED, 7)).containsExactly(new SameHand());
        assertThat(DecisionRules.take(proposal, RegistrationState.REJECTED, 8)).isEmpty();
        assertThat(DecisionRules.take(proposal, RegistrationState.REGISTERED, 8))
                .containsExactly(new OtherPrepared(RegistrationState.REJECTED));
    }
}
