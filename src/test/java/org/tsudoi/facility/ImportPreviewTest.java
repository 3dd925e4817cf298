package org.tsudoi.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.csv.Column;
import org.tsudoi.base.csv.Table;

class ImportPreviewTest {
    private static final List<Column> LAYOUT =
            List.of(Column.code("code"), Column.name("name", 20), Column.text("note", 20));
    private static final String NOW = "code,name,note\nA,ホール,広い\nB,和室,畳\n";

    private static ImportPreview preview(String file) {
        return ImportPreview.of(Table.read(file, LAYOUT, "code"), List.of(), NOW, LAYOUT, "code");
    }

    @Test
    void newChangedAndUnchangedLinesAreCounted() {
        var preview = preview("code,name,note\nA,ホール,広い\nB,和室,\nC,茶室,\n");
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.added()).isEqualTo(1);
    }

    @Test
    void columnThatTheFileLeavesOutChangesNothing() {
        var preview = preview("code,name\nA,ホール\nB,洋室\n");
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.lines()).extracting(l -> l.get("note")).containsExactly("広い", "畳");
    }
}
