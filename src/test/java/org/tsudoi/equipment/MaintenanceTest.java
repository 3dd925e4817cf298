package org.tsudoi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.Quarters;
import org.tsudoi.equipment.EquipmentUnit.Dates;
import org.tsudoi.equipment.Maintenance.Purpose;

/** When a unit is kept back, and when it waits for its inspection. */
class MaintenanceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final long PROJECTOR = 5;

    private static MaintenancePlan plan(int first, int last) {
        return new MaintenancePlan(Purpose.REPAIR, TODAY.plusDays(first), TODAY.plusDays(last), null);
    }

    private static Stock stock(LocalDate inspection) {
        var unit = new Lendable(PROJECTOR, 1, 1, inspection == null ? null : JapanTime.at(inspection, 0));
        Quarters span = Quarters.of(new TimeSlot(JapanTime.at(TODAY, 0), JapanTime.at(TODAY.plusDays(9), 0)));
        return new Stock(
                Map.of("projector", List.of(unit)),
                new Held(span, Map.of(PROJECTOR, new BitSet())),
                new Travel(JapanTime.at(TODAY, 0), 1440));
    }

    @Test
    void unitIsLentUntilTheDayOfItsInspectionAndNotOverIt() {
        Stock stock = stock(TODAY.plusDays(3));
        assertThat(stock.free("projector", TimeSlot.day(TODAY.plusDays(2)))).isEqualTo(1);
        assertThat(stock.free("projector", TimeSlot.day(TODAY.plusDays(3)))).isZero();
        assertThat(stock.free("projector", TimeSlot.of(TODAY.plusDays(5), 540, 600)))
                .isZero();
        var over = new TimeSlot(JapanTime.at(TODAY.plusDays(2), 600), JapanTime.at(TODAY.plusDays(3), 600));
        assertThat(stock.free("projector", over)).isZero();
        assertThat(stock(null).free("projector", over)).isEqualTo(1);
    }

    @Test
    void daysMustComeInOrderAndNotBePast() {
        assertThat(plan(0, 0).mistakes(TODAY)).isEmpty();
        assertThat(plan(-3, 1).mistakes(TODAY)).as("it has begun already").isEmpty();
        assertThat(plan(2, 1).mistakes(TODAY)).containsExactly(new UnitMistake.MaintenanceBackwards());
        assertThat(plan(-3, -1).mistakes(TODAY)).containsExactly(new UnitMistake.MaintenanceBackwards());
        assertThat(new MaintenancePlan(Purpose.OTHER, null, null, null).mistakes(TODAY))
                .containsExactly(new UnitMistake.MaintenanceBackwards());
    }

    @Test
    void twoMonthsAreTheMostAndNoteIsShort() {
        assertThat(plan(1, 62).mistakes(TODAY)).isEmpty();
        assertThat(plan(1, 63).mistakes(TODAY)).containsExactly(new UnitMistake.MaintenanceTooLong(62));
        assertThat(plan(401, 401).mistakes(TODAY)).containsExactly(new UnitMistake.MaintenanceTooLong(62));
        var wordy = new MaintenancePlan(Purpose.OTHER, TODAY, TODAY, "あ".repeat(401));
        assertThat(wordy.mistakes(TODAY)).containsExactly(new UnitMistake.NoteTooLong(400));
    }

    /** What came back a minute ago holds its quarter still. */
    @Property(tries = 200)
    void beginsWithAWholeQuarterThatNobodyCanHaveBegun(@ForAll @IntRange(min = 0, max = 1439) int minute) {
        var now = JapanTime.at(TODAY, minute);
        TimeSlot slot = plan(0, 2).slot(now);
        assertThat(slot.start()).isAfter(now).isBeforeOrEqualTo(now.plusSeconds(900));
        assertThat(slot.start().getEpochSecond() % 900).isZero();
        assertThat(slot.end()).isEqualTo(JapanTime.at(TODAY.plusDays(3), 0));
        assertThat(plan(1, 2).slot(now).start()).isEqualTo(JapanTime.at(TODAY.plusDays(1), 0));
    }

    @Test
    void nextInspectionIsAsFarAwayAsTheLastOneWas() {
        var yearly = new Dates(null, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1), null);
        assertThat(yearly.inspected(TODAY)).isEqualTo(new Dates(null, TODAY, LocalDate.of(2027, 4, 10), null));
        var bought = LocalDate.of(2025, 10, 1);
        assertThat(new Dates(bought, null, bought.plusDays(100), null)
                        .inspected(TODAY)
                        .inspectNextOn())
                .as("the first counts from the purchase")
                .isEqualTo(TODAY.plusDays(100));
        assertThat(new Dates(null, null, LocalDate.of(2026, 4, 1), null)
                        .inspected(TODAY)
                        .inspectNextOn())
                .as("where nothing is known it comes again in a year, and not never")
                .isEqualTo(TODAY.plusYears(1));
        assertThat(new Dates(bought, null, null, null).inspected(TODAY).inspectNextOn())
                .as("what is never inspected stays so")
                .isNull();
    }
}
