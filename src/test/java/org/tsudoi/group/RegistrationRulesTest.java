package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Names;
import org.tsudoi.group.RegistrationRefusal.BenefitNotPublic;
import org.tsudoi.group.RegistrationRefusal.BenefitNotSaid;
import org.tsudoi.group.RegistrationRefusal.BylawsMissing;
import org.tsudoi.group.RegistrationRefusal.ExcludedPurpose;
import org.tsudoi.group.RegistrationRefusal.NoContinuity;
import org.tsudoi.group.RegistrationRefusal.NotNonProfit;
import org.tsudoi.group.RegistrationRefusal.NotVoluntary;
import org.tsudoi.group.RegistrationRefusal.TooFewLocal;
import org.tsudoi.group.RegistrationRefusal.TooFewMembers;

class RegistrationRulesTest {
    static final RegistrationBook BOOK = org.tsudoi.group.store.ShippedBook.read();

    private static Application good(Stage stage, boolean bylaws) {
        return new Application(
                new Names("会", "カイ", null),
                GroupClass.REGISTERED_CIVIC,
                null,
                stage,
                null,
                null,
                false,
                4,
                2,
                6,
                false,
                true,
                true,
                true,
                PublicBenefit.PUBLIC,
                bylaws ? Set.of(PaperKind.BYLAWS) : Set.of());
    }

    @Test
    void groupThatMeetsAllIsLetThrough() {
        assertThat(RegistrationRules.unmet(good(Stage.PRACTICE, true), BOOK)).isEmpty();
    }

    @Test
    void emptyFormHearsEveryCriterion() {
        var empty = new Application(
                new Names("会", "カイ", null),
                GroupClass.GENERAL,
                null,
                Stage.STABLE,
                null,
                null,
                false,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                null,
                Set.of());
        assertThat(RegistrationRules.unmet(empty, BOOK))
                .containsExactly(
                        new NotVoluntary(),
                        new TooFewMembers(3, 0),
                        new TooFewLocal(50, 0),
                        new NoContinuity(6, 0),
                        new BenefitNotSaid(),
                        new NotNonProfit(),
                        new ExcludedPurpose(),
                        new BylawsMissing());
    }

    @Test
    void halfOfThePeopleIsEnoughAndLessIsNot() {
        var form = new Application(
                new Names("会", "カイ", null),
                GroupClass.GENERAL,
                null,
                Stage.STABLE,
                null,
                null,
                false,
                5,
                2,
                0,
                true,
                true,
                true,
                true,
                PublicBenefit.MUTUAL_ONLY,
                Set.of(PaperKind.BYLAWS));
        assertThat(RegistrationRules.unmet(form, BOOK))
                .containsExactly(new TooFewLocal(50, 40), new BenefitNotPublic(PublicBenefit.MUTUAL_ONLY));
    }

    @Test
    void newGroupMayBeWithoutBylaws() {
        assertThat(RegistrationRules.unmet(good(Stage.SPROUT, false), BOOK)).isEmpty();
        assertThat(RegistrationRules.unmet(good(Stage.EXPANSION, false), BOOK)).isEqualTo(List.of(new BylawsMissing()));
    }

    @Test
    void newGroupThatIsNotYetOldEnoughIsForTheStartUpTrackAndAnOldOneIsNot() {
        var young = new Application(
                new Names("会", "カイ", null),
                GroupClass.GENERAL,
                null,
                Stage.SPROUT,
                null,
                null,
                false,
                4,
                1,
                0,
                false,
                true,
                true,
                true,
                PublicBenefit.PUBLIC,
                Set.of());
        assertThat(RegistrationRules.isForStartUp(young, BOOK)).isTrue();
        assertThat(RegistrationRules.isForStartUp(good(Stage.SPROUT, false), BOOK))
                .isFalse();
        assertThat(RegistrationRules.isForStartUp(good(Stage.STABLE, false), BOOK))
                .isFalse();
    }

    @Test
    void everyCriterionOfTheBookHasAVerdictWithItsOutcome() {
        List<Verdict> verdicts = RegistrationRules.verdicts(good(Stage.SPROUT, false), BOOK);
        assertThat(verdicts)
                .extracting(v -> v.criterion().id())
                .containsExactly(
                        "VOLUNTARY",
                        "PLURAL",
                        "LOCAL_SHARE",
                        "CONTINUITY",
                        "PUBLIC_BENEFIT",
                        "NON_PROFIT",
                        "EXCLUDED_PURPOSE",
                        "GOVERNANCE");
        assertThat(verdicts.get(7).outcome()).isEqualTo(Verdict.Outcome.WAIVED);
        assertThat(verdicts.get(7).refusal()).isEqualTo(new BylawsMissing());
    }

    @Test
    void cityMayAskForAnythingAGroupSays() {
        var plan = new Criterion.Test.Document(PaperKind.PLAN);
        assertThat(RegistrationRules.judge(good(Stage.STABLE, true), plan))
                .isEqualTo(new RegistrationRefusal.PaperMissing(PaperKind.PLAN));
        var locals = new Criterion.Test.Number(Fact.LOCAL_COUNT, 3);
        assertThat(RegistrationRules.judge(good(Stage.STABLE, true), locals))
                .isEqualTo(new RegistrationRefusal.NumberTooSmall(Fact.LOCAL_COUNT, 3, 2));
        var either = new Criterion.Test.Any(List.of(locals, new Criterion.Test.Declaration(Fact.VOLUNTARY)));
        assertThat(RegistrationRules.judge(good(Stage.STABLE, true), either)).isNull();
    }

    /** The stage steers support and statistics and never refuses (ruleset: stages.neverUse). */
    @Property
    void noStageEverRefusesAGroupWithItsPapers(@ForAll Stage stage) {
        assertThat(RegistrationRules.unmet(good(stage, true), BOOK)).isEmpty();
    }

    @Test
    void statesMoveAsTheRuleSetSays() {
        assertThat(RegistrationState.IN_REVIEW.mayBecome(RegistrationState.REGISTERED))
                .isTrue();
        assertThat(RegistrationState.SUBMITTED.mayBecome(RegistrationState.REGISTERED))
                .isFalse();
        assertThat(RegistrationState.RETURNED.mayBecome(RegistrationState.SUBMITTED))
                .isTrue();
        assertThat(RegistrationState.SUSPENDED.mayBecome(RegistrationState.REGISTERED))
                .isTrue();
        assertThat(RegistrationState.CLOSED.mayBecome(RegistrationState.CLOSED)).isFalse();
        for (RegistrationState state : RegistrationState.values()) {
            assertThat(state.mayBecome(RegistrationState.CLOSED)).isEqualTo(state != RegistrationState.CLOSED);
            assertThat(RegistrationState.REJECTED.mayBecome(state)).isEqualTo(state == RegistrationState.CLOSED);
        }
    }
}
