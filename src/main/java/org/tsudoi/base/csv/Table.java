package org.tsudoi.base.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tsudoi.base.csv.CellMistake.Kind;

/** A file read against a layout: its lines, and everything that is wrong in it. Names are kept in NFC. */
public record Table(List<Line> lines, List<CellMistake> mistakes) {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_MISTAKES = 500;
    private static final Charset OFFICE = Charset.forName("windows-31j");

    /** One line by header; an empty cell is an empty text. */
    public record Line(long number, Map<String, String> cells) {
        public String get(String header) {
            return cells.getOrDefault(header, "");
        }

        public String orNull(String header) {
            String value = get(header);
            return value.isEmpty() ? null : value;
        }

        public int number(String header, int otherwise) {
            return get(header).isEmpty() ? otherwise : Integer.parseInt(get(header));
        }

        public List<String> parts(String header) {
            return get(header).isEmpty() ? List.of() : List.of(get(header).split(";"));
        }

        private Line over(Line known) {
            if (known == null) {
                return this;
            }
            Map<String, String> all = new LinkedHashMap<>(known.cells);
            all.putAll(cells);
            return new Line(number, all);
        }
    }

    /** Reads UTF-8, with or without a byte order mark, or else Windows-31J. */
    public static Table read(byte[] file, List<Column> layout, String key) {
        return read(decode(file), layout, key);
    }

    public static Table read(String text, List<Column> layout, String key) {
        List<CellMistake> mistakes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        var format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                return new Table(List.of(), List.of(new CellMistake(1, "", Kind.EMPTY, "")));
            }
            List<String> headers = headers(records.next(), layout, mistakes);
            long number = parser.getCurrentLineNumber() + 1;
            while (records.hasNext() && mistakes.size() < MOST_MISTAKES) {
                if (lines.size() == MOST_LINES) {
                    mistakes.add(new CellMistake(number, "", Kind.TOO_MANY_LINES, ""));
                    break;
                }
                lines.add(line(number, records.next(), headers));
                number = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
            mistakes.add(new CellMistake(1, "", Kind.NOT_A_TABLE, ""));
        }
        lines.forEach(line -> check(line, layout, mistakes));
        twice(lines, key, mistakes);
        return new Table(lines, mistakes);
    }

    /** A column that the file leaves out says nothing: there each line is as it is known already. An empty cell is empty. */
    public Table over(Table known, String key) {
        Map<String, Line> before =
                known.lines().stream().collect(Collectors.toMap(l -> l.get(key), l -> l, (first, again) -> first));
        return new Table(lines.stream().map(l -> l.over(before.get(l.get(key)))).toList(), mistakes);
    }

    private static List<String> headers(CSVRecord first, List<Column> layout, List<CellMistake> mistakes) {
        List<String> headers = new ArrayList<>();
        for (String cell : first) {
            String header = cell.strip();
            if (!header.isEmpty() && headers.contains(header)) {
                mistakes.add(new CellMistake(1, header, Kind.HEADER_TWICE, header));
            }
            headers.add(header);
        }
        layout.stream()
                .filter(c -> c.required() && !headers.contains(c.header()))
                .forEach(c -> mistakes.add(new CellMistake(1, c.header(), Kind.HEADER_MISSING, "")));
        return headers;
    }

    /** Spreadsheet programs leave out empty cells at the end of a line: a short line is one with empty cells. */
    private static Line line(long number, CSVRecord record, List<String> headers) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String cell = i < record.size() ? record.get(i).strip() : "";
            cells.put(headers.get(i), Normalizer.normalize(Cells.unguarded(cell), Normalizer.Form.NFC));
        }
        return new Line(number, cells);
    }

    private static void check(Line line, List<Column> layout, List<CellMistake> mistakes) {
        for (Column column : layout) {
            String value = line.get(column.header());
            if (value.isEmpty()) {
                if (column.required() && line.cells().containsKey(column.header())) {
                    mistakes.add(new CellMistake(line.number(), column.header(), Kind.MISSING, ""));
                }
            } else if (value.codePoints().anyMatch(Character::isISOControl)) {
                mistakes.add(
                        new CellMistake(line.number(), column.header(), Kind.CONTROL_CHARACTER, Cells.visible(value)));
            } else {
                column.check()
                        .apply(value)
                        .ifPresent(kind -> mistakes.add(new CellMistake(line.number(), column.header(), kind, value)));
            }
        }
    }

    private static void twice(List<Line> lines, String key, List<CellMistake> mistakes) {
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            if (!line.get(key).isEmpty() && !seen.add(line.get(key))) {
                mistakes.add(new CellMistake(line.number(), key, Kind.TWICE, line.get(key)));
            }
        }
    }

    static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, OFFICE);
        }
    }
}
