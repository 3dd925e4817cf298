package org.tsudoi.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.base.Refusal;

/** Something in the form itself that must be mended before any rule is asked. */
public sealed interface FormMistake extends Refusal {
    int LONGEST_PURPOSE = 200;
    int LONGEST_TITLE = 100;
    int LONGEST_NOTE = 1000;
    int MOST_PEOPLE = 9999;
    int MOST_UNITS = 999;

    /** The field of the form that it belongs to. */
    String field();

    record PurposeMissing() implements FormMistake {
        @Override
        public String field() {
            return "purpose";
        }
    }

    record TextTooLong(String field, int longest, int has) implements FormMistake {}

    /** A character that cannot be shown or stored, such as NUL, or a line break in a line. */
    record UnreadableCharacter(String field) implements FormMistake {}

    record PeopleOutOfRange(int most) implements FormMistake {
        @Override
        public String field() {
            return "attendees";
        }
    }

    record EquipmentOutOfRange(String equipment, int most) implements FormMistake {
        @Override
        public String field() {
            return "equipment";
        }
    }

    /** Every mistake of the form at once; texts are counted by code point. */
    static List<FormMistake> of(BookingRequest asked) {
        List<FormMistake> mistakes = new ArrayList<>();
        if (asked.purpose() == null || asked.purpose().isBlank()) {
            mistakes.add(new PurposeMissing());
        }
        line(mistakes, "purpose", asked.purpose(), LONGEST_PURPOSE);
        line(mistakes, "publicTitle", asked.publicTitle(), LONGEST_TITLE);
        text(mistakes, "note", asked.note(), LONGEST_NOTE);
        if (asked.attendees() < 1 || asked.attendees() > MOST_PEOPLE) {
            mistakes.add(new PeopleOutOfRange(MOST_PEOPLE));
        }
        for (Map.Entry<String, Integer> wanted : asked.equipment().entrySet()) {
            if (wanted.getValue() < 1 || wanted.getValue() > MOST_UNITS) {
                mistakes.add(new EquipmentOutOfRange(wanted.getKey(), MOST_UNITS));
            }
        }
        return mistakes;
    }

    private static void line(List<FormMistake> mistakes, String field, String value, int longest) {
        text(mistakes, field, value, longest);
        if (value != null && value.codePoints().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')) {
            mistakes.add(new UnreadableCharacter(field));
        }
    }

    private static void text(List<FormMistake> mistakes, String field, String value, int longest) {
        if (value == null) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            mistakes.add(new TextTooLong(field, longest, length));
        }
        if (value.codePoints().anyMatch(FormMistake::isUnreadable)) {
            mistakes.add(new UnreadableCharacter(field));
        }
    }

    private static boolean isUnreadable(int c) {
        boolean lineBreak = c == '\n' || c == '\r' || c == '\t';
        return !lineBreak
                && (Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF);
    }
}
