package org.tsudoi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.equipment.EquipmentUnit.Dates;

class StockCountTest {
    private static final long HERE = 1;
    private static final long ELSEWHERE = 2;
    private static final Dates NO_DATES = new Dates(null, null, null, null);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

    private static EquipmentUnit unit(long thing, long home, UnitState state) {
        return new EquipmentUnit(thing, 7, "pa", "pa-" + thing, home, state, Condition.GOOD, NO_DATES, null);
    }

    @Test
    void whatIsNotSeenIsMissingUnlessItIsLentOrGoneByTheBooks() {
        EquipmentUnit there = unit(1, HERE, UnitState.IN_SERVICE);
        EquipmentUnit broken = unit(2, HERE, UnitState.OUT_OF_SERVICE);
        EquipmentUnit missing = unit(3, HERE, UnitState.IN_SERVICE);
        EquipmentUnit lent = unit(4, HERE, UnitState.IN_SERVICE);
        EquipmentUnit retired = unit(5, HERE, UnitState.RETIRED);
        EquipmentUnit guest = unit(6, ELSEWHERE, UnitState.IN_SERVICE);
        EquipmentUnit foundAgain = unit(7, HERE, UnitState.LOST);
        var count = StockCount.of(
                HERE,
                List.of(there, broken, missing, lent, retired, guest, foundAgain),
                Set.of(1L, 2L, 6L, 7L),
                Set.of(4L));
        assertThat(count.there()).containsExactly(there, broken);
        assertThat(count.missing()).containsExactly(missing);
        assertThat(count.out()).containsExactly(lent);
        assertThat(count.misplaced()).containsExactly(guest);
        assertThat(count.stray()).containsExactly(foundAgain);
    }

    @Test
    void whatIsLentByTheBooksButSeenIsThere() {
        EquipmentUnit seen = unit(1, HERE, UnitState.IN_SERVICE);
        var count = StockCount.of(HERE, List.of(seen), Set.of(1L), Set.of(1L));
        assertThat(count.there()).containsExactly(seen);
        assertThat(count.out()).isEmpty();
    }

    private static List<UnitMistake> mistakes(Dates dates, String note) {
        return new UnitEdit("CC", UnitState.IN_SERVICE, Condition.GOOD, dates, note).mistakes(TODAY);
    }

    @Test
    void daysOfAUnitAreInOrderAndItsNoteIsShort() {
        assertThat(mistakes(new Dates(TODAY, TODAY, TODAY, TODAY), "x".repeat(400)))
                .isEmpty();
        assertThat(mistakes(new Dates(TODAY.plusDays(1), null, null, null), null))
                .containsExactly(new UnitMistake.DatesOutOfOrder());
        assertThat(mistakes(new Dates(null, TODAY, TODAY.minusDays(1), null), "🎉".repeat(401)))
                .containsExactly(new UnitMistake.NoteTooLong(400), new UnitMistake.DatesOutOfOrder());
        assertThat(mistakes(new Dates(TODAY, null, null, TODAY.minusDays(1)), null))
                .containsExactly(new UnitMistake.DatesOutOfOrder());
    }
}
