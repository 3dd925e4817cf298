package org.tsudoi.base.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Cells as they are written: quoted where needed, and harmless to spreadsheet programs that run what begins like a formula. */
public final class Cells {
    private static final String FORMULA_START = "=+-@\t\r";

    private Cells() {}

    /** A file of UTF-8 lines, without its byte order mark. */
    public static String lines(List<String> headers, List<List<String>> rows) {
        return line(headers) + rows.stream().map(Cells::line).collect(Collectors.joining());
    }

    /** A text that begins like a formula gets an apostrophe before it; plain negative numbers stay as they are. */
    static String guarded(String value) {
        boolean formula =
                !value.isEmpty() && FORMULA_START.indexOf(value.charAt(0)) >= 0 && !value.matches("-?[0-9.]+");
        return formula || value.matches("'[=+\\-@].*") ? "'" + value : value;
    }

    static String unguarded(String value) {
        return value.matches("(?s)'['=+\\-@\t\r].*") ? value.substring(1) : value;
    }

    /** Control characters made visible, for messages. */
    static String visible(String value) {
        return value.codePoints()
                .map(c -> Character.isISOControl(c) ? 0x2400 + Math.min(c, 0x21) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(c -> quoted(guarded(c == null ? "" : c))).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String value) {
        boolean needed = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
