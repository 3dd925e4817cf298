package org.tsudoi.equipment;

import java.util.Collection;
import java.util.List;

/** Where a lent unit stands, and so its slip. RESERVED and HANDED_OVER hold their unit; LAPSED is what nobody came for. */
public enum LoanState {
    RESERVED,
    HANDED_OVER,
    RETURNED,
    CANCELLED,
    LAPSED;

    /** What a slip is in, the most pressing first: while anything is out the slip is out. */
    private static final List<LoanState> BY_PRESSURE = List.of(HANDED_OVER, RESERVED, RETURNED, LAPSED, CANCELLED);

    public boolean mayBecome(LoanState next) {
        return switch (this) {
            case RESERVED -> next == HANDED_OVER || next == CANCELLED || next == LAPSED;
            case HANDED_OVER -> next == RETURNED;
            case RETURNED, CANCELLED, LAPSED -> false;
        };
    }

    /** The ledger keeps the unit for it. */
    public boolean holdsTheUnit() {
        return this == RESERVED || this == HANDED_OVER;
    }

    /** The state of a slip with units in these states. */
    public static LoanState of(Collection<LoanState> units) {
        return BY_PRESSURE.stream().filter(units::contains).findFirst().orElse(CANCELLED);
    }
}
