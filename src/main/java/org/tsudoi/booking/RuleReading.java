package org.tsudoi.booking;

import java.util.List;

/** What came of reading a book of rules from a text: the book, or every mistake with its line. */
public record RuleReading(RuleBook book, List<At> mistakes) {
    /** A mistake and the line it stands on, counted from 1; 0 where it belongs to no line. */
    public record At(int line, RuleMistake mistake) {}
}
