package org.tsudoi.equipment;

import java.util.List;
import org.tsudoi.base.Refusal;

/** So many pieces of a kind fewer than somebody wanted. */
public record Shortfall(EquipmentKind kind, int missing) {
    /** How the city learned of it. */
    public enum Source {
        SEARCHED,
        REFUSED
    }

    /** What among the reasons of a refusal is a lack of equipment. */
    public static List<Shortfall> among(List<? extends Refusal> reasons) {
        return reasons.stream()
                .filter(EquipmentRefusal.NotEnough.class::isInstance)
                .map(EquipmentRefusal.NotEnough.class::cast)
                .map(n -> new Shortfall(n.kind(), n.asked() - n.free()))
                .toList();
    }
}
