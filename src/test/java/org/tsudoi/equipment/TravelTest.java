package org.tsudoi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.Quarters;

/** A unit of another house needs the way there and back. */
class TravelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final long HERE = 1;
    private static final long ELSEWHERE = 2;
    private static final int DAY = 1440;
    private static final Travel DAILY_ROUND = new Travel(JapanTime.at(TODAY, 600), DAY);
    private static final Lendable OWN = new Lendable(10, 5, HERE, null);
    private static final Lendable FOREIGN = new Lendable(11, 5, ELSEWHERE, null);

    private static TimeSlot morning(int day) {
        return TimeSlot.of(TODAY.plusDays(day), 540, 720);
    }

    @Test
    void unitOfTheHouseIsNeededForItsTimeAloneAndAForeignOneForTheWayToo() {
        assertThat(DAILY_ROUND.needed(OWN, HERE, morning(5))).contains(morning(5));
        assertThat(DAILY_ROUND.needed(FOREIGN, HERE, morning(5)))
                .contains(morning(5).widened(DAY, DAY));
    }

    @Test
    void whatIsNeededSoonerThanItCanBeThereStaysAtHome() {
        assertThat(DAILY_ROUND.needed(FOREIGN, HERE, morning(1))).isEmpty();
        assertThat(DAILY_ROUND.needed(OWN, HERE, morning(1))).contains(morning(1));
        assertThat(DAILY_ROUND.needed(FOREIGN, HERE, TimeSlot.of(TODAY.plusDays(1), 600, 720)))
                .isPresent();
    }

    @Test
    void inspectionWhileItIsAwayKeepsItAtHomeToo() {
        var due = new Lendable(12, 5, ELSEWHERE, JapanTime.at(TODAY.plusDays(6), 0));
        assertThat(DAILY_ROUND.needed(due, ELSEWHERE, morning(5))).isPresent();
        assertThat(DAILY_ROUND.needed(due, HERE, morning(5))).isEmpty();
    }

    /** Held on the evening before: of use at home the next morning, and not elsewhere. */
    @Test
    void stockCountsForeignUnitsThatAreFreeOnTheWayToo() {
        Quarters span = Quarters.of(morning(5).widened(DAY, DAY));
        var evening = new BitSet();
        Quarters held = Quarters.of(TimeSlot.of(TODAY.plusDays(4), 1080, 1200));
        evening.set((int) (held.first() - span.first()), (int) (held.end() - span.first()));
        var stock = new Stock(
                Map.of("pa", List.of(OWN, FOREIGN)),
                new Held(span, Map.of(OWN.thing(), evening, FOREIGN.thing(), evening)),
                DAILY_ROUND);
        assertThat(stock.free("pa", morning(5))).isEqualTo(2);
        assertThat(stock.free("pa", morning(5), HERE)).isEqualTo(1);
        assertThat(stock.has(Map.of("pa", 1), morning(5), ELSEWHERE)).isTrue();
        assertThat(stock.has(Map.of("pa", 2), morning(5), HERE)).isFalse();
    }
}
