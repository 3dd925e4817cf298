package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
    private static final RegistrationBook BOOK = new RegistrationBook(
            1,
            LocalDate.of(2020, 4, 1),
            3,
            50,
            6,
            EnumSet.of(PublicBenefit.PUBLIC, PublicBenefit.MUTUAL_TO_PUBLIC, PublicBenefit.PRIVATE_TO_PUBLIC),
            EnumSet.of(Stage.IDEA, Stage.SPROUT),
            2);

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
                bylaws);
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
                false);
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
                true);
        assertThat(RegistrationRules.unmet(form, BOOK))
                .containsExactly(new TooFewLocal(50, 40), new BenefitNotPublic(PublicBenefit.MUTUAL_ONLY));
    }

    @Test
    void newGroupMayBeWithoutBylaws() {
        assertThat(RegistrationRules.unmet(good(Stage.SPROUT, false), BOOK)).isEmpty();
        assertThat(RegistrationRules.unmet(good(Stage.EXPANSION, false), BOOK)).isEqualTo(List.of(new BylawsMissing()));
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
