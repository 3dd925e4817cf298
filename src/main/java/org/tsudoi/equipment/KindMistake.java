package org.tsudoi.equipment;

import org.tsudoi.base.Refusal;

/** What cannot be kept of what was typed about a kind of equipment. */
public sealed interface KindMistake extends Refusal {
    record FieldNeeded(KindField field) implements KindMistake {}

    record FieldTooLong(KindField field, int longest) implements KindMistake {}

    record FieldOutOfRange(KindField field, int least, int most) implements KindMistake {}

    record FieldUnreadable(KindField field) implements KindMistake {}

    /** As many parts in each language, or else nobody knows which is which. */
    record PartsUneven(KindField field, int japanese, int other) implements KindMistake {}

    record CodeMalformed() implements KindMistake {}

    record CodeTaken(String kind) implements KindMistake {}
}
