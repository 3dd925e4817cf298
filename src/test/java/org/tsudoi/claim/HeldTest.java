package org.tsudoi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;

/** What a picture of the ledger calls free. */
class HeldTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);

    @Test
    void whatTouchesAHeldQuarterIsNotFree() {
        var nine = new BitSet();
        nine.set(36);
        var held = new Held(Quarters.of(TimeSlot.day(FRIDAY)), Map.of(1L, nine));
        assertThat(held.isFree(Set.of(1L), TimeSlot.of(FRIDAY, 480, 540))).isTrue();
        assertThat(held.isFree(Set.of(1L), TimeSlot.of(FRIDAY, 480, 541))).isFalse();
        assertThat(held.isFree(Set.of(2L), TimeSlot.of(FRIDAY, 480, 541))).isTrue();
        assertThat(held.isFree(Set.of(1L, 2L), TimeSlot.of(FRIDAY, 554, 600))).isFalse();
        assertThat(held.isFree(Set.of(1L), TimeSlot.of(FRIDAY, 555, 600))).isTrue();
    }
}
