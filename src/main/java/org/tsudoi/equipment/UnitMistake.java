package org.tsudoi.equipment;

import org.tsudoi.base.Refusal;

/** What cannot be kept of what was typed about a unit. */
public sealed interface UnitMistake extends Refusal {
    record UnknownHome() implements UnitMistake {}

    record NoteTooLong(int longest) implements UnitMistake {}

    /** Inspected or bought after today, or the next inspection before the last. */
    record DatesOutOfOrder() implements UnitMistake {}

    record UnknownKind() implements UnitMistake {}

    record TagMalformed() implements UnitMistake {}

    record TagTaken(String tag) implements UnitMistake {}

    record TagForOneOnly() implements UnitMistake {}

    record MaintenanceBackwards() implements UnitMistake {}

    record MaintenanceTooLong(int days) implements UnitMistake {}

    /** It is reserved, and there is no other to be had instead. */
    record ReservedThen(String reference) implements UnitMistake {}

    /** Another time of maintenance overlaps. */
    record KeptBackThen() implements UnitMistake {}

    /** Somebody has it: it is taken back first. */
    record StillOut(String reference) implements UnitMistake {}
}
