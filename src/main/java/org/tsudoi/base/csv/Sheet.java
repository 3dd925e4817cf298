package org.tsudoi.base.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.tsudoi.base.csv.CellMistake.Kind;

/**
 * A file as an office keeps it, CSV or Excel, as rows of plain texts; of a workbook the first sheet. Formulas are read as the value they showed.
 *
 * @param trouble why it could not be read, or null
 */
public record Sheet(List<Line> lines, Kind trouble) {
    private static final int MOST_COLUMNS = 200;

    /** Numbers of the formats of a day that stand in no file: those of all languages, and the Japanese ones with eras. */
    private static final String DAYS = "14|15|16|17|22|2[7-9]|3[0-1]|3[4-6]|5[0-8]";

    private static final CSVFormat WITH_EMPTY_LINES =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
    private static final long MOST_BYTES = 120_000_000;

    /** @param number as the spreadsheet program shows it */
    public record Line(long number, List<String> cells) {
        public boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }

        public String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    public static Sheet read(byte[] file, int mostLines) {
        byte[] start = Arrays.copyOf(file, 8);
        if (ReadableWorkbook.isOLE2Header(start)) {
            return new Sheet(List.of(), Kind.OLD_EXCEL);
        }
        try {
            List<Line> lines = ReadableWorkbook.isOOXMLZipHeader(start)
                    ? excel(file, mostLines + 1)
                    : csv(Table.decode(file), mostLines + 1);
            Kind trouble = lines.isEmpty() ? Kind.EMPTY : lines.size() > mostLines ? Kind.TOO_MANY_LINES : null;
            return new Sheet(trouble == null ? lines : List.of(), trouble);
        } catch (IOException | RuntimeException strange) {
            return new Sheet(List.of(), Kind.NOT_A_TABLE);
        }
    }

    private static List<Line> csv(String text, int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), WITH_EMPTY_LINES)) {
            Iterator<CSVRecord> records = parser.iterator();
            long number = 1;
            while (records.hasNext() && lines.size() < most) {
                add(lines, number, records.next().stream().map(Cells::unguarded).toList());
                number = parser.getCurrentLineNumber() + 1;
            }
        }
        return lines;
    }

    private static List<Line> excel(byte[] file, int most) throws IOException {
        refuseBombs(file);
        List<Line> lines = new ArrayList<>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                var rows = book.getFirstSheet().openStream()) {
            Iterator<Row> all = rows.iterator();
            while (all.hasNext() && lines.size() < most) {
                Row row = all.next();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
                    cells.add(row.getOptionalCell(i).map(Sheet::text).orElse(""));
                }
                add(lines, row.getRowNum(), cells);
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, long number, List<String> cells) {
        var line = new Line(number, cells.stream().map(String::strip).toList());
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.ERROR ? "" : String.valueOf(cell.getText());
        }
        return String.valueOf(cell.getDataFormatId()).matches(DAYS) || isDay(cell.getDataFormatString())
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }

    /** Whether a format shows a day; "General", which some programs write in words, does not. */
    private static boolean isDay(String format) {
        return String.valueOf(format)
                .replaceAll("(?i)general|\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                .matches(".*[yeg].*|.*[dm].*[dm].*");
    }

    /** A small archive may hold a very large file: it is measured before anything reads it. */
    private static void refuseBombs(byte[] file) throws IOException {
        byte[] buffer = new byte[65_536];
        long bytes = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var stream = zip.getInputStream(entry)) {
                    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw new IOException("too large when unpacked");
                        }
                    }
                }
            }
        }
    }

    /** A workbook of texts: a program shows them and runs none. */
    public static byte[] excel(String name, List<String> headers, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Tsudoi", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            sheet.freezePane(0, 1);
            write(sheet, 0, headers);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
            sheet.range(0, 0, 0, headers.size() - 1).style().bold().set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }
}
