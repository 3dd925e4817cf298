package org.tsudoi.equipment;

import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.group.GroupClass;

/** Why equipment cannot be had. */
public sealed interface EquipmentRefusal extends Refusal {
    /** Fewer are free at the time than were asked for. */
    record NotEnough(EquipmentKind kind, int free, int asked) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(kind.in(language), free, asked);
        }
    }

    record UnknownEquipment(String equipment) implements EquipmentRefusal {}

    /** Lockers and mailboxes are given for a year, not with a room. */
    record NotWithARoom(EquipmentKind kind) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(kind.in(language));
        }
    }

    record NotForThisClass(GroupClass groupClass) implements EquipmentRefusal {}
}
