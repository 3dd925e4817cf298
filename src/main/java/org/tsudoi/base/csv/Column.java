package org.tsudoi.base.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a layout: its header and what may stand in it.
 *
 * @param check says what is wrong with a value that is not empty
 */
public record Column(String header, boolean required, Function<String, Optional<CellMistake.Kind>> check) {
    private static final int LONGEST_TEXT = 1000;

    public static Column text(String header, int longest) {
        return new Column(header, false, value -> tooLong(value, longest));
    }

    public static Column name(String header, int longest) {
        return new Column(header, true, value -> tooLong(value, longest));
    }

    /** Furigana: full-width katakana only. */
    public static Column kana(String header, int longest) {
        return new Column(
                header,
                true,
                value -> value.codePoints().anyMatch(c -> c >= 0xFF61 && c <= 0xFF9F)
                        ? Optional.of(CellMistake.Kind.HALF_WIDTH_KANA)
                        : tooLong(value, longest));
    }

    public static Column code(String header) {
        return new Column(
                header, true, value -> matches(value, "[A-Za-z0-9][A-Za-z0-9-]{0,23}", CellMistake.Kind.NOT_A_CODE));
    }

    public static Column number(String header, int least, int most) {
        return new Column(header, false, value -> {
            try {
                int number = Integer.parseInt(value);
                return number < least || number > most ? Optional.of(CellMistake.Kind.OUT_OF_RANGE) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.of(CellMistake.Kind.NOT_A_NUMBER);
            }
        });
    }

    public static <E extends Enum<E>> Column constant(String header, Class<E> type) {
        return new Column(header, true, value -> constantOf(type, value));
    }

    /** Constants parted by semicolons. */
    public static <E extends Enum<E>> Column constants(String header, Class<E> type) {
        return new Column(header, false, value -> first(value, part -> constantOf(type, part)));
    }

    /** Parts parted by semicolons, each of a shape. */
    public static Column parts(String header, String pattern) {
        return new Column(
                header, false, value -> first(value, part -> matches(part, pattern, CellMistake.Kind.MALFORMED)));
    }

    public static Column matching(String header, String pattern) {
        return new Column(header, false, value -> matches(value, pattern, CellMistake.Kind.MALFORMED));
    }

    /** A day that there is, written in a format. */
    public static Column day(String header, DateTimeFormatter format) {
        return new Column(header, true, value -> {
            try {
                LocalDate.parse(value, format.withResolverStyle(ResolverStyle.STRICT));
                return Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.of(CellMistake.Kind.MALFORMED);
            }
        });
    }

    public static Column free(String header) {
        return text(header, LONGEST_TEXT);
    }

    public Column needed() {
        return new Column(header, true, check);
    }

    /** May be empty. */
    public Column optional() {
        return new Column(header, false, check);
    }

    private static Optional<CellMistake.Kind> tooLong(String value, int longest) {
        return value.codePointCount(0, value.length()) > longest
                ? Optional.of(CellMistake.Kind.TOO_LONG)
                : Optional.empty();
    }

    private static Optional<CellMistake.Kind> matches(String value, String pattern, CellMistake.Kind otherwise) {
        return value.matches(pattern) ? Optional.empty() : Optional.of(otherwise);
    }

    private static <E extends Enum<E>> Optional<CellMistake.Kind> constantOf(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.empty();
            }
        }
        return Optional.of(CellMistake.Kind.UNKNOWN_WORD);
    }

    private static Optional<CellMistake.Kind> first(String value, Function<String, Optional<CellMistake.Kind>> check) {
        return Arrays.stream(value.split(";"))
                .map(check)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
