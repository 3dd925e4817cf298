package org.tsudoi.base.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.csv.CellMistake.Kind;

/** Files as offices keep them. */
class SheetTest {
    private static byte[] book() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Office", "1.0")) {
            var sheet = book.newWorksheet("台帳");
            sheet.value(0, 0, "団体名");
            sheet.value(0, 1, "期限");
            sheet.value(0, 2, "人数");
            sheet.value(2, 0, "  みどりの会 ");
            sheet.value(2, 1, LocalDate.of(2027, 3, 31));
            sheet.style(2, 1).format("yyyy/m/d").set();
            sheet.value(2, 2, 12.0);
            sheet.formula(3, 0, "1+1");
        }
        return bytes.toByteArray();
    }

    @Test
    void workbookIsReadAsTextsWithItsOwnLineNumbers() throws IOException {
        Sheet sheet = Sheet.read(book(), 10);
        assertThat(sheet.trouble()).isNull();
        assertThat(sheet.lines().get(0).cells()).containsExactly("団体名", "期限", "人数");
        assertThat(sheet.lines().get(1)).isEqualTo(new Sheet.Line(3, List.of("みどりの会", "2027-03-31", "12")));
    }

    /** LibreOffice writes General in words; a day typed in Japanese Excel has a format that stands in no file. */
    @Test
    void numbersStayNumbersAndDaysOfJapaneseExcelAreDays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Office", "1.0")) {
            var sheet = book.newWorksheet("台帳");
            sheet.value(0, 0, 1001.0);
            sheet.style(0, 0).format("General").set();
            sheet.value(0, 1, LocalDate.of(2027, 3, 31));
            sheet.style(0, 1).format("yyyy/m/d").set();
        }
        assertThat(Sheet.read(bytes.toByteArray(), 10).lines().get(0).cells()).containsExactly("1001", "2027-03-31");
        assertThat(Sheet.read(withoutFormats(bytes.toByteArray(), 57), 10)
                        .lines()
                        .get(0)
                        .cells()
                        .get(1))
                .isEqualTo("2027-03-31");
    }

    /** The workbook with one built-in number in the place of each format of its own. */
    private static byte[] withoutFormats(byte[] book, int builtIn) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipFile good = ZipFile.builder().setByteArray(book).get();
                var zip = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(good.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(good.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String changed = entry.getName().endsWith("styles.xml")
                        ? text.replaceAll("<numFmts.*?</numFmts>", "")
                                .replaceAll("numFmtId=\"1[67][0-9]\"", "numFmtId=\"" + builtIn + "\"")
                        : text;
                zip.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void csvOfAnOldOfficeComputerIsReadToo() {
        byte[] file = "団体名,人数\r\n\"みどり\r\nの会\",12\r\n\r\n'=1+1,3\r\n".getBytes(Charset.forName("windows-31j"));
        assertThat(Sheet.read(file, 10).lines())
                .containsExactly(
                        new Sheet.Line(1, List.of("団体名", "人数")),
                        new Sheet.Line(2, List.of("みどり\r\nの会", "12")),
                        new Sheet.Line(5, List.of("=1+1", "3")));
    }

    @Test
    void whatIsTooLongOrNoTableIsSaidAndNotRead() throws IOException {
        assertThat(Sheet.read("a\nb\nc\n".getBytes(StandardCharsets.UTF_8), 2).trouble())
                .isEqualTo(Kind.TOO_MANY_LINES);
        assertThat(Sheet.read(new byte[0], 2).trouble()).isEqualTo(Kind.EMPTY);
        assertThat(Sheet.read("PK\u0003\u0004 no book".getBytes(StandardCharsets.ISO_8859_1), 2)
                        .trouble())
                .isEqualTo(Kind.NOT_A_TABLE);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThat(Sheet.read(old, 2).trouble()).isEqualTo(Kind.OLD_EXCEL);
    }

    /** A good workbook in which something very large lies as well: without the measure it would be read. */
    @Test
    void smallArchiveOfAVeryLargeFileIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipFile good = ZipFile.builder().setByteArray(book()).get();
                var zip = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(good.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                good.getInputStream(entry).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("xl/media/large.bin"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 130; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1_000_000);
        assertThat(Sheet.read(bytes.toByteArray(), 10).trouble()).isEqualTo(Kind.NOT_A_TABLE);
    }

    @Test
    void whatIsWrittenIsTextAndReadAgainAsItWas() {
        byte[] file = Sheet.excel("台帳", List.of("団体名", "会員数"), List.of(List.of("=HYPERLINK(\"x\")", "012")));
        assertThat(Sheet.read(file, 10).lines())
                .extracting(Sheet.Line::cells)
                .containsExactly(List.of("団体名", "会員数"), List.of("=HYPERLINK(\"x\")", "012"));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("<f>");
    }
}
