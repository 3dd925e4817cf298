package org.tsudoi.facility;

import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.base.csv.Column;

/**
 * The tables of the inventory. Facilities begin with the columns of the municipal open-data layout (推奨データセット 公共施設一覧), in its order and
 * words; the columns behind them are our own, and so is the table of rooms.
 */
public final class Layouts {
    public static final String FACILITY_CODE = "施設コード";
    public static final String ROOM_CODE = "部屋コード";
    private static final String TIMES = "[0-2]?[0-9]:[0-5][0-9]-[0-2]?[0-9]:[0-5][0-9]";
    private static final String WEEKDAY = "(MON|TUE|WED|THU|FRI|SAT|SUN)";
    private static final String MONTH_DAY = "[0-1][0-9]-[0-3][0-9]";
    private static final String DATE = "[0-9]{4}-[0-1][0-9]-[0-3][0-9]";
    private static final String BAND = "[^=;/]{1,30}(/[^=;/]{1,30}){2}=" + TIMES;

    /** 推奨データセットの列, in its order. */
    public static final List<Column> MUNICIPAL_FACILITY = List.of(
            Column.matching("都道府県コード又は市区町村コード", "[0-9]{6}").needed(),
            Column.text("NO", 10).needed(),
            Column.name("都道府県名", 10),
            Column.name("市区町村名", 30),
            Column.name("名称", 100),
            Column.kana("名称_カナ", 100),
            Column.text("名称_通称", 100),
            Column.text("POIコード", 20),
            Column.name("住所", 200),
            Column.text("方書", 100),
            Column.matching("緯度", "[0-9]{1,2}(\\.[0-9]{1,8})?"),
            Column.matching("経度", "[0-9]{1,3}(\\.[0-9]{1,8})?"),
            Column.matching("電話番号", "[0-9-]{6,20}"),
            Column.text("内線番号", 20),
            Column.matching("法人番号", "[0-9]{13}"),
            Column.text("団体名", 100),
            Column.text("利用可能曜日", 50),
            Column.matching("開始時間", "[0-2]?[0-9]:[0-5][0-9]"),
            Column.matching("終了時間", "[0-2]?[0-9]:[0-5][0-9]"),
            Column.text("利用可能日時特記事項", 400),
            Column.free("説明"),
            Column.text("バリアフリー情報", 400),
            Column.text("URL", 300),
            Column.free("備考"));

    public static final List<Column> FACILITIES = concat(
            MUNICIPAL_FACILITY,
            List.of(
                    Column.code(FACILITY_CODE),
                    Column.constant("種別", FacilityKind.class),
                    Column.name("名称_英語", 100),
                    Column.free("説明_英語"),
                    Column.parts("開館時間", "(" + WEEKDAY + "=)?" + TIMES).needed(),
                    Column.parts("時間区分", BAND),
                    Column.parts(
                            "休館",
                            "WEEKLY:" + WEEKDAY + "|NTH:[1-5]:" + WEEKDAY + "|RANGE:" + MONTH_DAY + "/" + MONTH_DAY
                                    + "|ONCE:" + DATE + "/" + DATE),
                    Column.constant("祝日の扱い", HolidayPolicy.class),
                    Column.matching("規則", "[A-Z0-9_]{1,32}").needed()));

    public static final List<Column> ROOMS = List.of(
            Column.code(ROOM_CODE),
            Column.code(FACILITY_CODE),
            Column.matching("全体の部屋", "[A-Za-z0-9-]{1,20}"),
            Column.name("名称", 100),
            Column.kana("名称_カナ", 100),
            Column.name("名称_英語", 100),
            Column.text("階", 10),
            Column.number("定員", 1, 9999).needed(),
            Column.constant("予約のしかた", BookingMode.class),
            Column.number("単位_分", 15, 60),
            Column.number("最短_分", 15, 1440),
            Column.number("最長_分", 15, 1440),
            Column.number("準備_分", 0, 240),
            Column.number("片付け_分", 0, 240),
            Column.constant("承認", Approval.class),
            Column.matching("規則", "[A-Z0-9_]{1,32}"),
            Column.matching("予約できる", "yes|no").needed(),
            Column.parts("設備", "[A-Za-z0-9]{1,32}"),
            Column.constants("向く活動", Activity.class),
            Column.constants("向かない活動", Activity.class),
            Column.parts("時間区分", BAND),
            Column.free("説明"),
            Column.free("説明_英語"));

    private Layouts() {}

    private static List<Column> concat(List<Column> first, List<Column> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
