package org.tsudoi.base.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.csv.CellMistake.Kind;

class TableTest {
    private static final List<Column> LAYOUT = List.of(
            Column.code("code"),
            Column.name("name", 20),
            Column.kana("kana", 20),
            Column.number("people", 1, 100),
            Column.parts("bands", "[A-Z]+=[0-9]+"));

    private static Table read(String text) {
        return Table.read(text, LAYOUT, "code");
    }

    @Test
    void everyBadCellIsNamedWithLineColumnAndKind() {
        var table = read("""
                code,name,kana,people,bands
                A-1,ホール,ホール,30,X=1;Y=2
                ,とても長い名前がここに書いてあり二十字をこえています,ﾎｰﾙ,many,X
                A-1,名前,ホール,101,
                """);
        assertThat(table.mistakes())
                .extracting(CellMistake::line, CellMistake::column, CellMistake::kind)
                .containsExactlyInAnyOrder(
                        tuple(3L, "code", Kind.MISSING),
                        tuple(3L, "name", Kind.TOO_LONG),
                        tuple(3L, "kana", Kind.HALF_WIDTH_KANA),
                        tuple(3L, "people", Kind.NOT_A_NUMBER),
                        tuple(3L, "bands", Kind.MALFORMED),
                        tuple(4L, "people", Kind.OUT_OF_RANGE),
                        tuple(4L, "code", Kind.TWICE));
    }

    @Test
    void missingHeaderAndNulAndEmptyFileAreTold() {
        assertThat(read("code,name\nA,b\n").mistakes())
                .extracting(CellMistake::kind)
                .containsExactly(Kind.HEADER_MISSING);
        assertThat(read("code,name,kana\nA,b\0c,ホ\n").mistakes())
                .extracting(CellMistake::kind)
                .containsExactly(Kind.CONTROL_CHARACTER);
        assertThat(read("code,name,kana\nA,\"b\r\nc\",ホ\n").mistakes())
                .extracting(CellMistake::kind)
                .containsExactly(Kind.CONTROL_CHARACTER);
        assertThat(read("").mistakes()).extracting(CellMistake::kind).containsExactly(Kind.EMPTY);
        assertThat(read("code,name,kana\n\"A").mistakes())
                .extracting(CellMistake::kind)
                .contains(Kind.NOT_A_TABLE);
    }

    @Test
    void officesMaySendUtf8WithAMarkOrWithoutOrWindows31J() {
        String text = "code,name,kana\nA,髙橋①ホール,ホール\n";
        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-31j")))) {
            var table = Table.read(file, LAYOUT, "code");
            assertThat(table.mistakes()).isEmpty();
            assertThat(table.lines().get(0).get("name")).isEqualTo("髙橋①ホール");
        }
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(@ForAll @StringLength(min = 1, max = 15) String name) {
        String clean = Normalizer.normalize(
                new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replaceAll("[\\p{Cntrl}\\uFEFF]", "x")
                        .strip(),
                Normalizer.Form.NFC);
        String written = Cells.lines(List.of("code", "name", "kana"), List.of(List.of("A", clean, "ホ")));
        if (!clean.isEmpty()) {
            assertThat(read(written).lines().get(0).get("name")).isEqualTo(clean);
        }
    }

    @Test
    void formulaIsHarmlessInASpreadsheetAndBackToItselfHere() {
        String written = Cells.lines(List.of("code", "name", "kana"), List.of(List.of("A", "=HYPERLINK(1)", "ホ")));
        assertThat(written).contains("'=HYPERLINK(1)");
        assertThat(read(written).lines().get(0).get("name")).isEqualTo("=HYPERLINK(1)");
    }

    @Test
    void lineThatEndsEarlyHasEmptyCells() {
        var table = read("code,name,people,kana\nA,ホール\n");
        assertThat(table.mistakes())
                .extracting(CellMistake::line, CellMistake::column, CellMistake::kind)
                .containsExactly(tuple(2L, "kana", Kind.MISSING));
    }

    @Test
    void columnThatIsLeftOutKeepsWhatIsKnownAndAnEmptyCellEmpties() {
        var known = read("code,name,kana,people,bands\nA,ホール,ホール,30,X=1\n");
        var table = read("code,name,kana,people\nA,広間,ヒロマ,\nB,和室,ワシツ,9\n").over(known, "code");
        assertThat(table.lines())
                .extracting(l -> l.get("name"), l -> l.get("people"), l -> l.get("bands"))
                .containsExactly(tuple("広間", "", "X=1"), tuple("和室", "9", ""));
    }
}
