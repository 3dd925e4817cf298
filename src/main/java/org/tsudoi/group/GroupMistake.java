package org.tsudoi.group;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Refusal;

/** Something in the application form that must be mended before it can be kept. */
public sealed interface GroupMistake extends Refusal {
    int LONGEST_NAME = 100;
    int LONGEST_FIELD = 60;
    int LONGEST_TEXT = 1000;
    int MOST_MEMBERS = 100_000;

    String field();

    record FieldMissing(String field) implements GroupMistake {}

    record FieldTooLong(String field, int longest, int has) implements GroupMistake {}

    record FieldUnreadable(String field) implements GroupMistake {}

    /** Furigana are written in full-width katakana. */
    record KanaWrong() implements GroupMistake {
        @Override
        public String field() {
            return "kana";
        }
    }

    record NumberOutOfRange(String field, int least, int most) implements GroupMistake {}

    record MoreLocalThanMembers(int local, int members) implements GroupMistake {
        @Override
        public String field() {
            return "localCount";
        }
    }

    /** A paper cannot have been received on a day to come. */
    record ReceivedLater() implements GroupMistake {
        @Override
        public String field() {
            return "receivedOn";
        }
    }

    static List<GroupMistake> of(Application form) {
        List<GroupMistake> mistakes = new ArrayList<>();
        line(mistakes, "name", form.names().ja(), LONGEST_NAME);
        line(mistakes, "kana", form.names().kana(), LONGEST_NAME);
        missing(mistakes, "name", form.names().ja());
        missing(mistakes, "kana", form.names().kana());
        line(mistakes, "nameEn", form.names().en(), LONGEST_NAME);
        line(mistakes, "field", form.field(), LONGEST_FIELD);
        text(mistakes, "purpose", form.purpose());
        text(mistakes, "summary", form.summary());
        String kana = form.names().kana();
        if (kana != null && !kana.isBlank() && !kana.matches("[ァ-ヶー・゛゜ 　Ａ-Ｚａ-ｚ０-９0-9A-Za-z－]+")) {
            mistakes.add(new KanaWrong());
        }
        if (form.groupClass() == null) {
            mistakes.add(new FieldMissing("groupClass"));
        }
        number(mistakes, "memberCount", form.memberCount());
        number(mistakes, "localCount", form.localCount());
        number(mistakes, "monthsActive", form.monthsActive());
        if (form.memberCount() != null && form.localCount() != null && form.localCount() > form.memberCount()) {
            mistakes.add(new MoreLocalThanMembers(form.localCount(), form.memberCount()));
        }
        return mistakes;
    }

    private static void number(List<GroupMistake> mistakes, String field, Integer value) {
        if (value != null && (value < 0 || value > MOST_MEMBERS)) {
            mistakes.add(new NumberOutOfRange(field, 0, MOST_MEMBERS));
        }
    }

    private static void missing(List<GroupMistake> mistakes, String field, String value) {
        if (value == null || value.isBlank()) {
            mistakes.add(new FieldMissing(field));
        }
    }

    private static void line(List<GroupMistake> mistakes, String field, String value, int longest) {
        if (value == null) {
            return;
        }
        size(mistakes, field, value, longest);
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            mistakes.add(new FieldUnreadable(field));
        }
    }

    private static void text(List<GroupMistake> mistakes, String field, String value) {
        if (value == null) {
            return;
        }
        size(mistakes, field, value, LONGEST_TEXT);
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            mistakes.add(new FieldUnreadable(field));
        }
    }

    private static void size(List<GroupMistake> mistakes, String field, String value, int longest) {
        int has = value.codePointCount(0, value.length());
        if (has > longest) {
            mistakes.add(new FieldTooLong(field, longest, has));
        }
    }
}
