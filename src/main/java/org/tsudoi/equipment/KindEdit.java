package org.tsudoi.equipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.equipment.KindMistake.CodeMalformed;
import org.tsudoi.equipment.KindMistake.FieldNeeded;
import org.tsudoi.equipment.KindMistake.FieldOutOfRange;
import org.tsudoi.equipment.KindMistake.FieldTooLong;
import org.tsudoi.equipment.KindMistake.FieldUnreadable;
import org.tsudoi.equipment.KindMistake.PartsUneven;
import org.tsudoi.group.GroupClass;

/**
 * What staff write down about a kind of equipment.
 *
 * @param place in the list, the smallest first; null is last
 * @param accessories what goes with each unit
 */
public record KindEdit(
        Words name, String category, LoanMode mode, Integer place, Parts accessories, Limits limits, Words deposit) {
    /** Categories that a form offers; a table may bring others. */
    public static final List<String> CATEGORIES = List.of("AV", "IT", "EXHIBITION", "PRINT", "STORAGE", "OTHER");

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_PARTS = 400;
    public static final int LONGEST_DEPOSIT = 200;
    public static final int MOST_DAYS = 60;
    public static final int LONGEST_BUFFER = 20_160;
    public static final int LAST_PLACE = 9_999;

    /** The address of the form for a new kind stands where codes stand. */
    private static final String NOT_A_CODE = "new";

    /** The same in three languages; null is nothing said. Of a deposit there is no simple word. */
    public record Words(String ja, String simple, String en) {}

    /** Names of parts, in one order in each language; a language without any borrows the Japanese ones. */
    public record Parts(List<String> ja, List<String> simple, List<String> en) {}

    /** Null or empty is as the city's rules of lending say. */
    public record Limits(Integer mostDays, Integer bufferMinutes, Set<GroupClass> classes) {}

    public List<KindMistake> mistakes() {
        List<KindMistake> mistakes = new ArrayList<>();
        mistakes.addAll(text(KindField.NAME_JA, name.ja(), LONGEST_NAME));
        mistakes.addAll(text(KindField.NAME_SIMPLE, name.simple(), LONGEST_NAME));
        mistakes.addAll(text(KindField.NAME_EN, name.en(), LONGEST_NAME));
        needed(mistakes);
        mistakes.addAll(range(KindField.PLACE_IN_LIST, place, 1, LAST_PLACE));
        mistakes.addAll(parts());
        mistakes.addAll(range(KindField.MOST_DAYS, limits.mostDays(), 1, MOST_DAYS));
        mistakes.addAll(range(KindField.BUFFER_MINUTES, limits.bufferMinutes(), 0, LONGEST_BUFFER));
        mistakes.addAll(text(KindField.DEPOSIT_JA, deposit.ja(), LONGEST_DEPOSIT));
        mistakes.addAll(text(KindField.DEPOSIT_EN, deposit.en(), LONGEST_DEPOSIT));
        return mistakes;
    }

    private void needed(List<KindMistake> mistakes) {
        if (name.ja() == null) {
            mistakes.add(new FieldNeeded(KindField.NAME_JA));
        }
        if (name.simple() == null) {
            mistakes.add(new FieldNeeded(KindField.NAME_SIMPLE));
        }
        if (name.en() == null) {
            mistakes.add(new FieldNeeded(KindField.NAME_EN));
        }
        if (category == null || !category.matches("[A-Z_]{1,32}")) {
            mistakes.add(new FieldNeeded(KindField.CATEGORY));
        }
        if (deposit.en() != null && deposit.ja() == null) {
            mistakes.add(new FieldNeeded(KindField.DEPOSIT_JA));
        }
        if (deposit.ja() != null && deposit.en() == null) {
            mistakes.add(new FieldNeeded(KindField.DEPOSIT_EN));
        }
    }

    private List<KindMistake> parts() {
        List<KindMistake> mistakes = new ArrayList<>();
        mistakes.addAll(text(KindField.ACCESSORIES_JA, String.join(";", accessories.ja()), LONGEST_PARTS));
        mistakes.addAll(text(KindField.ACCESSORIES_SIMPLE, String.join(";", accessories.simple()), LONGEST_PARTS));
        mistakes.addAll(text(KindField.ACCESSORIES_EN, String.join(";", accessories.en()), LONGEST_PARTS));
        mistakes.addAll(asMany(KindField.ACCESSORIES_SIMPLE, accessories.simple()));
        mistakes.addAll(asMany(KindField.ACCESSORIES_EN, accessories.en()));
        return mistakes;
    }

    private List<KindMistake> asMany(KindField field, List<String> parts) {
        int japanese = accessories.ja().size();
        return parts.isEmpty() || parts.size() == japanese
                ? List.of()
                : List.of(new PartsUneven(field, japanese, parts.size()));
    }

    /** What is wrong with the code of a new kind. */
    public static List<KindMistake> mistakesOfCode(String code) {
        boolean good = code != null && code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,23}") && !code.equals(NOT_A_CODE);
        return good ? List.of() : List.of(new CodeMalformed());
    }

    private static List<KindMistake> text(KindField field, String value, int longest) {
        return LoanMistake.text(field.name(), value, longest).stream()
                .<KindMistake>map(m -> m instanceof LoanMistake.TextTooLong
                        ? new FieldTooLong(field, longest)
                        : new FieldUnreadable(field))
                .toList();
    }

    private static List<KindMistake> range(KindField field, Integer value, int least, int most) {
        return Stream.ofNullable(value)
                .filter(v -> v < least || v > most)
                .<KindMistake>map(v -> new FieldOutOfRange(field, least, most))
                .toList();
    }
}
