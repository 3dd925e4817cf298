package org.tsudoi.equipment;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Refusal;

/** Something in the form itself that must be mended before any rule is asked. */
public sealed interface LoanMistake extends Refusal {
    int LONGEST_PURPOSE = 200;
    int LONGEST_NOTE = 1000;
    int LONGEST_NAME = 100;
    int LONGEST_REMARK = 400;
    int MOST_UNITS = 99;

    /** The field of the form that it belongs to. */
    String field();

    record NothingChosen() implements LoanMistake {
        @Override
        public String field() {
            return "equipment";
        }
    }

    record QuantityOutOfRange(int most) implements LoanMistake {
        @Override
        public String field() {
            return "equipment";
        }
    }

    record TextTooLong(String field, int longest) implements LoanMistake {}

    record UnreadableCharacter(String field) implements LoanMistake {}

    /** A part that does not go with the unit. */
    record UnknownAccessory(String accessory) implements LoanMistake {
        @Override
        public String field() {
            return "accessories";
        }
    }

    static List<LoanMistake> of(LoanRequest asked) {
        List<LoanMistake> mistakes = new ArrayList<>();
        mistakes.addAll(text("purpose", asked.purpose(), LONGEST_PURPOSE));
        mistakes.addAll(text("note", asked.note(), LONGEST_NOTE));
        if (asked.equipment().isEmpty()) {
            mistakes.add(new NothingChosen());
        }
        if (asked.equipment().values().stream().anyMatch(n -> n < 1 || n > MOST_UNITS)) {
            mistakes.add(new QuantityOutOfRange(MOST_UNITS));
        }
        return mistakes;
    }

    /** What is wrong with a text that people typed; nothing for none. */
    static List<LoanMistake> text(String field, String value, int longest) {
        List<LoanMistake> mistakes = new ArrayList<>();
        if (value != null && value.codePointCount(0, value.length()) > longest) {
            mistakes.add(new TextTooLong(field, longest));
        }
        if (value != null && value.codePoints().anyMatch(LoanMistake::isUnreadable)) {
            mistakes.add(new UnreadableCharacter(field));
        }
        return mistakes;
    }

    private static boolean isUnreadable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r'
                || Character.getType(c) == Character.SURROGATE
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
