package org.tsudoi.base.csv;

/**
 * What is wrong in one cell, where.
 *
 * @param line number of the line in the file, the header is line 1
 * @param column header of the column
 * @param value what stands there, shortened
 */
public record CellMistake(long line, String column, Kind kind, String value) {
    private static final int SHOWN = 40;

    public CellMistake {
        if (value.codePointCount(0, value.length()) > SHOWN) {
            value = value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }

    /** Each has a text that says what to do. */
    public enum Kind {
        NOT_A_TABLE,
        OLD_EXCEL,
        HEADER_MISSING,
        HEADER_TWICE,
        MISSING,
        TOO_LONG,
        HALF_WIDTH_KANA,
        NOT_A_CODE,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        UNKNOWN_WORD,
        UNKNOWN_CODE,
        MALFORMED,
        CONTROL_CHARACTER,
        TWICE,
        TOO_MANY_LINES,
        EMPTY
    }
}
