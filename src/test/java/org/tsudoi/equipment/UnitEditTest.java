package org.tsudoi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.equipment.EquipmentUnit.Dates;

class UnitEditTest {
    private static UnitState kept(UnitState state, Condition condition) {
        return new UnitEdit("CC", state, condition, new Dates(null, null, null, null), null).state();
    }

    @Test
    void brokenOrLostUnitLeavesServiceThoughNobodySaidSo() {
        assertThat(kept(UnitState.IN_SERVICE, Condition.BROKEN)).isEqualTo(UnitState.OUT_OF_SERVICE);
        assertThat(kept(UnitState.IN_SERVICE, Condition.LOST)).isEqualTo(UnitState.LOST);
    }

    @Test
    void stateThatStaffChoseStays() {
        assertThat(kept(UnitState.IN_SERVICE, Condition.DAMAGED)).isEqualTo(UnitState.IN_SERVICE);
        assertThat(kept(UnitState.OUT_OF_SERVICE, Condition.GOOD)).isEqualTo(UnitState.OUT_OF_SERVICE);
        assertThat(kept(UnitState.RETIRED, Condition.BROKEN)).isEqualTo(UnitState.RETIRED);
    }
}
