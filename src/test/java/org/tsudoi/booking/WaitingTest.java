package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Blocker;
import org.tsudoi.given.Given;

class WaitingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = JapanTime.at(DAY.minusDays(3), 600);
    private static final Waiting WAITING = new Waiting(
            7, "W-7", 36, 1, 1, TimeSlot.of(DAY, 570, 800), NOW, JapanTime.at(DAY, 570), WaitingState.WAITING, null);

    @Test
    void offerGivesWayToABookingOfItsGroupAloneAndToNoHold() {
        var kept = new Blocker(WAITING.holder(), NOW.plusSeconds(60));
        assertThat(kept.yields(NOW, Hold.own(36, List.of()))).isTrue();
        assertThat(kept.yields(NOW, Hold.own(1, List.of(36L))))
                .as("an officer of both books for the other")
                .isFalse();
        assertThat(kept.yields(NOW, List.of(Hold.prefix(36)))).isFalse();
    }

    @Test
    void timeThatIsKeptBeforeAnybodyIsAskedGivesWayToNobody() {
        var release = new SlotRelease(36, 1, WAITING.slot(), NOW, 1, NOW);
        var kept = new Blocker(release.holder(), NOW.plusSeconds(60));
        assertThat(kept.yields(NOW, Hold.own(36, List.of(1L)))).isFalse();
        assertThat(Waiting.isFor(release.holder())).isTrue();
        assertThat(Waiting.isFor(Hold.name(36, 1))).isFalse();
    }

    @Test
    void ownOffersAreFoundAmongWhatGaveWay() {
        assertThat(Waiting.idsOf(36, List.of(Hold.name(36, 7), WAITING.holder(), "W1-8.")))
                .containsExactly(7L);
    }

    @Test
    void whatIsOverStaysOver() {
        assertThat(WAITING.become(WaitingState.LEFT).state()).isEqualTo(WaitingState.LEFT);
        assertThatThrownBy(() -> WAITING.become(WaitingState.LEFT).become(WaitingState.OFFERED))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> WAITING.become(WaitingState.TAKEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void offerIsLiveUntilItsLastMoment() {
        var offered = WAITING.offered(new Waiting.Offer(1, NOW, NOW.plusSeconds(60)));
        assertThat(offered.isLive(NOW.plusSeconds(59))).isTrue();
        assertThat(offered.isLive(NOW.plusSeconds(60))).isFalse();
        assertThat(WAITING.isLive(NOW)).isFalse();
    }

    @Test
    void nobodyIsAskedAfterTheNoticeThatTheRulesWant() {
        RuleBook book = Given.withNotice(Given.book(), 0, 90);
        assertThat(book.askedUntil(WAITING.slot().start())).isEqualTo(JapanTime.at(DAY, 480));
        assertThat(Given.withNotice(Given.book(), 2, 0)
                        .askedUntil(WAITING.slot().start()))
                .isEqualTo(JapanTime.at(DAY.minusDays(2), JapanTime.MINUTES_A_DAY));
    }
}
