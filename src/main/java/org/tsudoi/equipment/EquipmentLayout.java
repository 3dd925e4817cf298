package org.tsudoi.equipment;

import java.util.List;
import org.tsudoi.base.csv.Column;
import org.tsudoi.group.GroupClass;

/** Our table of equipment: a line a kind; units by facility as PLACE:3;CC01:1; what goes with a unit as ケーブル;リモコン, alike in each language. */
public final class EquipmentLayout {
    public static final String CODE = "備品コード";
    public static final List<Column> COLUMNS = List.of(
            Column.code(CODE),
            Column.name("名称", 60),
            Column.name("名称_やさしい", 60),
            Column.name("名称_英語", 60),
            Column.matching("分類", "[A-Z_]{1,32}").needed(),
            Column.constant("貸出のしかた", LoanMode.class),
            Column.parts("台数", "[A-Za-z0-9-]{1,16}:[0-9]{1,3}"),
            Column.text("付属品", 400),
            Column.text("付属品_やさしい", 400),
            Column.text("付属品_英語", 400),
            Column.number("貸出日数", 1, 60),
            Column.number("貸出間隔_分", 0, 20_160),
            Column.constants("対象団体", GroupClass.class),
            Column.text("預り金", 200),
            Column.text("預り金_英語", 200));

    private EquipmentLayout() {}
}
