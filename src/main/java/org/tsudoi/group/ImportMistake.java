package org.tsudoi.group;

import org.tsudoi.base.Refusal;

/** What is wrong in a register that is to be taken in. */
public sealed interface ImportMistake extends Refusal {
    /** @param words those that are understood */
    record WordUnknown(String words) implements ImportMistake {}

    record DayUnreadable() implements ImportMistake {}

    record NumberUnreadable() implements ImportMistake {}

    record CodeMalformed() implements ImportMistake {}

    record CodeTwice(long line) implements ImportMistake {}

    record AddressWrong() implements ImportMistake {}

    record CorporateNumberWrong() implements ImportMistake {}

    /** Nothing in the file says this of a group, and it must be said. */
    record ColumnMissing(ImportColumn column) implements ImportMistake {}
}
