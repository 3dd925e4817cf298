package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.calendar.Event.Revision;
import org.tsudoi.calendar.Event.Status;
import org.tsudoi.equipment.LoanState;

class LentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    private static Lent lent(int from, int until, int quantity, LoanState state) {
        var revision = new Revision("L-1", 0, Instant.EPOCH, Instant.EPOCH);
        return new Lent("L-1", revision, 1, 1, 1, TimeSlot.of(DAY, from * 60, until * 60), quantity, state, false);
    }

    @Test
    void kindIsBusyOnlyWhileNoneIsLeft() {
        List<Lent> lent = List.of(
                lent(9, 12, 2, LoanState.RESERVED),
                lent(11, 15, 1, LoanState.HANDED_OVER),
                lent(11, 20, 5, LoanState.CANCELLED));
        assertThat(Lent.noneLeft(lent, 3)).containsExactly(TimeSlot.of(DAY, 660, 720));
        assertThat(Lent.noneLeft(lent, 4)).isEmpty();
        assertThat(Lent.noneLeft(List.of(), 3)).isEmpty();
    }

    @Test
    void requestIsTentativeAndWhatNobodyFetchedIsCancelled() {
        assertThat(lent(9, 12, 1, LoanState.LAPSED).status()).isEqualTo(Status.CANCELLED);
        assertThat(lent(9, 12, 1, LoanState.RETURNED).status()).isEqualTo(Status.CONFIRMED);
        var revision = new Revision("B-1", 0, Instant.EPOCH, Instant.EPOCH);
        assertThat(new Lent("B-1", revision, 1, 1, 1, TimeSlot.of(DAY, 60, 120), 1, LoanState.RESERVED, true).status())
                .isEqualTo(Status.TENTATIVE);
    }
}
