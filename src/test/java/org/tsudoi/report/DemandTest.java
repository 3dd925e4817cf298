package org.tsudoi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Names;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.LoanMode;
import org.tsudoi.equipment.Shortfall.Source;
import org.tsudoi.report.Demand.AtFacility;
import org.tsudoi.report.Demand.Line;
import org.tsudoi.report.Demand.OfKind;

/** What to buy, reckoned by hand. */
class DemandTest {
    private static final long ANYWHERE = 0;
    private static final long PLACE = 7;
    private static final int SATURDAY = 7;
    private static final int TUESDAY = 3;
    private static final EquipmentKind RADIO = kind(1, "radio");
    private static final EquipmentKind PROJECTOR = kind(2, "projector");
    private static final EquipmentKind PANEL = kind(3, "panel");

    /** A radio was searched for once; a projector failed four times, on Saturday evenings and on a Tuesday. */
    private static final List<Line> LINES = List.of(
            new Line(1, ANYWHERE, TUESDAY, Part.MORNING, Source.SEARCHED, 1, 2, 2),
            new Line(2, ANYWHERE, TUESDAY, Part.AFTERNOON, Source.SEARCHED, 1, 1, 1),
            new Line(2, PLACE, SATURDAY, Part.EVENING, Source.REFUSED, 2, 4, 3),
            new Line(2, PLACE, SATURDAY, Part.EVENING, Source.SEARCHED, 1, 1, 1));

    private static EquipmentKind kind(long id, String code) {
        return new EquipmentKind(
                id, code, new Names(code, null, code), code, "av", LoanMode.TAKE_OUT, 4, EquipmentKind.Terms.NONE);
    }

    private static Demand demand() {
        return Demand.of(2026, List.of(RADIO, PROJECTOR, PANEL), LINES, Map.of(2L, 1));
    }

    @Test
    void whatWasWantedMostComesFirstAndWhatNobodyMissedIsLeftOut() {
        assertThat(demand().kinds()).extracting(OfKind::kind).containsExactly(PROJECTOR, RADIO);
        assertThat(demand().kinds()).extracting(OfKind::times).containsExactly(4, 1);
    }

    @Test
    void refusedAndSearchedAreToldApartAndGroupsAreCountedOnce() {
        OfKind projector = demand().kinds().get(0);
        assertThat(projector.refused()).isEqualTo(2);
        assertThat(projector.searched()).isEqualTo(2);
        assertThat(projector.groups()).isEqualTo(1);
        assertThat(demand().kinds().get(1).groups()).isZero();
    }

    @Test
    void mostMissingAtOnceIsThatOfASingleWish() {
        assertThat(demand().kinds()).extracting(OfKind::most).containsExactly(3, 2);
    }

    @Test
    void timesAreByPartOfTheDayOnWeekdaysAndWeekends() {
        OfKind projector = demand().kinds().get(0);
        assertThat(projector.weekdays()).containsExactly(0, 1, 0);
        assertThat(projector.weekends()).containsExactly(0, 0, 3);
        assertThat(projector.facilities()).containsExactly(new AtFacility(PLACE, 3), new AtFacility(ANYWHERE, 1));
    }
}
