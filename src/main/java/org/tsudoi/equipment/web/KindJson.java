package org.tsudoi.equipment.web;

import java.util.List;
import org.tsudoi.base.Names;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.EquipmentKind.Accessory;
import org.tsudoi.equipment.KindRow;

/**
 * A kind of equipment as the API shows it.
 *
 * @param quantity how many are in service
 * @param mostDays and the other terms are null where the city's rules of lending hold
 * @param classes who may borrow it; empty is all whom the rules allow
 * @param retired whether it is lent no more; only administrators see one that is
 */
public record KindJson(
        String code,
        Names names,
        String simple,
        String category,
        String mode,
        int quantity,
        List<Accessory> accessories,
        Integer mostDays,
        Integer bufferMinutes,
        List<String> classes,
        Names deposit,
        boolean retired) {

    static KindJson of(EquipmentKind kind) {
        return of(kind, false);
    }

    static KindJson of(KindRow row) {
        return of(row.kind(), row.isRetired());
    }

    private static KindJson of(EquipmentKind kind, boolean retired) {
        var terms = kind.terms();
        return new KindJson(
                kind.code(),
                kind.names(),
                kind.simple(),
                kind.category(),
                kind.mode().name(),
                kind.owned(),
                terms.accessories(),
                terms.mostDays(),
                terms.bufferMinutes(),
                terms.classes().stream().map(Enum::name).sorted().toList(),
                terms.deposit(),
                retired);
    }
}
