package org.tsudoi.equipment;

import java.time.LocalDate;

/**
 * News of a loan of its own, fired inside the transaction that changed it.
 *
 * @param bannedUntil when its lateness led to a ban, else null
 */
public record LoanChanged(LoanSlip slip, News news, LocalDate bannedUntil) {
    /** What there is to tell. */
    public enum News {
        RESERVED,
        HANDED_OVER,
        RETURNED,
        CANCELLED,
        LAPSED,
        /** Tomorrow it is due. */
        DUE_SOON,
        OVERDUE,
        /** Another unit of the same kind was set aside, since the first one cannot be had. */
        SUBSTITUTED,
        /** The unit may not be there in time, and no other is free. */
        AT_RISK;

        /** Whether a calendar shows the loan otherwise from now on. */
        public boolean changesTheSlip() {
            return this == HANDED_OVER || this == RETURNED || this == CANCELLED || this == LAPSED;
        }
    }

    public LoanChanged(LoanSlip slip, News news) {
        this(slip, news, null);
    }
}
