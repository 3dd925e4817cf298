package org.tsudoi.equipment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.tsudoi.base.csv.Column;

/** Our table of single units, a line a piece. */
public final class UnitLayout {
    public static final String TAG = "備品番号";
    public static final String KIND = "備品コード";
    public static final String HOME = "施設コード";
    public static final String STATE = "状態";
    public static final String CONDITION = "品質";
    public static final String BOUGHT = "購入日";
    public static final String INSPECTED = "点検日";
    public static final String INSPECT_NEXT = "次の点検日";
    public static final String WARRANTY = "保証期限";
    public static final String NOTE = "メモ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    /** The address of the form for new units stands where tags stand. */
    public static final String TAG_PATTERN = "(?!new$)[A-Za-z0-9][A-Za-z0-9-]{0,31}";

    public static final List<Column> COLUMNS = List.of(
            Column.matching(TAG, TAG_PATTERN).needed(),
            Column.code(KIND),
            Column.code(HOME),
            Column.constant(STATE, UnitState.class),
            Column.constant(CONDITION, Condition.class),
            Column.day(BOUGHT, DAY).optional(),
            Column.day(INSPECTED, DAY).optional(),
            Column.day(INSPECT_NEXT, DAY).optional(),
            Column.day(WARRANTY, DAY).optional(),
            Column.text(NOTE, UnitEdit.LONGEST_NOTE));

    private UnitLayout() {}
}
