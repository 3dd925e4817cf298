package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Blocker;
import org.tsudoi.claim.Taking;

class HoldTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    @Test
    void holdGivesWayToItsOwnGroupAndToNobodyElseUntilItsTimeIsOver() {
        var hold = new Blocker(Hold.name(36, 7), NOW.plusSeconds(1));
        assertThat(hold.yields(NOW, Hold.own(36, List.of()))).isTrue();
        assertThat(hold.yields(NOW, Hold.own(1, List.of(36L))))
                .as("an officer of both")
                .isTrue();
        assertThat(hold.yields(NOW, Hold.own(3, List.of(1L)))).isFalse();
        assertThat(hold.yields(NOW.plusSeconds(1), List.of()))
                .as("over at its instant")
                .isTrue();
        assertThat(new Blocker("B-7K2M9QX4", null).yields(NOW.plusSeconds(1_000), Hold.own(36, List.of())))
                .as("a booking never gives way")
                .isFalse();
    }

    @Test
    void groupWhoseNumberBeginsLikeAnotherIsNotTheOther() {
        assertThat(Hold.name(36 * 36, 7)).doesNotStartWith(Hold.prefix(36));
    }

    @Test
    void refusalSaysUntilWhenOnlyWhereNothingButHoldsIsInTheWay() {
        var first = new Blocker("H1-a", NOW.plusSeconds(60));
        var last = new Blocker("H2-b", NOW.plusSeconds(90));
        var booking = new Blocker("B-7K2M9QX4", null);
        var slot = TimeSlot.of(LocalDate.of(2026, 12, 1), 600, 660);
        assertThat(BookingRefusal.taken(slot, new Taking(false, List.of(first, last), List.of())))
                .isEqualTo(new BookingRefusal.OnHold(slot, NOW.plusSeconds(90)));
        assertThat(BookingRefusal.taken(slot, new Taking(false, List.of(first, booking), List.of())))
                .isEqualTo(new BookingRefusal.Taken(slot));
        var offered = new Blocker("W1-a.", NOW.plusSeconds(9_000));
        assertThat(BookingRefusal.taken(slot, new Taking(false, List.of(first, offered), List.of())))
                .as("nobody is told to come back in two hours for what another group is about to take")
                .isEqualTo(new BookingRefusal.KeptForWaiting(slot));
    }

    @Test
    void minutesLeftAreWholeAndNeverLessThanNone() {
        var slot = TimeSlot.of(LocalDate.of(2026, 12, 1), 600, 660);
        var hold = new Hold("H1-a", 1, 1, 1, slot, NOW.plusSeconds(241));
        assertThat(hold.minutesLeft(NOW)).isEqualTo(5);
        assertThat(hold.minutesLeft(NOW.plusSeconds(181))).isEqualTo(1);
        assertThat(hold.minutesLeft(NOW.plusSeconds(400))).isZero();
    }
}
