package org.tsudoi.account;

import org.tsudoi.base.Refusal;

/** Why a key for a calendar app is not made. */
public sealed interface CalendarKeyRefusal extends Refusal {
    /** Without a name nobody knows later which one to take back. */
    record KeyNameMissing() implements CalendarKeyRefusal {}

    record KeyNameTooLong(int most) implements CalendarKeyRefusal {}

    /** Old ones must be taken back first. */
    record TooManyKeys(int most) implements CalendarKeyRefusal {}
}
