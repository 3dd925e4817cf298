package org.tsudoi.equipment;

import java.time.Instant;
import java.util.List;
import org.tsudoi.base.TimeSlot;

/**
 * One unit on a slip.
 *
 * @param held what the ledger keeps for it; empty (null) once nothing is kept
 * @param accessoriesOut and missingIn are named as the kind names them in Japanese
 */
public record LoanUnit(
        long id,
        long slipId,
        EquipmentKind kind,
        long thing,
        String tag,
        LoanState state,
        TimeSlot held,
        Out out,
        In in,
        String remark) {

    /** How it left, or null. */
    public record Out(Instant at, String by, Condition condition, List<String> accessories) {}

    /** How it came back, or null. */
    public record In(Instant at, String by, Condition condition, List<String> missing, Liability liability) {}
}
