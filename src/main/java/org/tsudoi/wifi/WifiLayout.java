package org.tsudoi.wifi;

import java.util.List;
import org.tsudoi.base.csv.Column;

/** Our table of access points. */
public final class WifiLayout {
    public static final String CODE = "機器コード";
    public static final List<Column> COLUMNS = List.of(
            Column.code(CODE),
            Column.code("施設コード"),
            Column.name("SSID", 64),
            Column.name("提供エリア", 100),
            Column.name("提供エリア_英語", 100),
            Column.parts("周波数", "2\\.4|5|6"),
            Column.matching("認証", "[A-Z_]{1,24}").needed(),
            Column.number("利用時間_分", 0, 1440),
            Column.number("同時接続", 1, 9999),
            Column.text("災害時SSID", 64),
            Column.constant("状態", WifiState.class),
            Column.parts("部屋", "[A-Za-z0-9-]{1,20}"));

    /** 推奨データセット 公衆無線LANアクセスポイント一覧. */
    public static final List<String> MUNICIPAL = List.of(
            "都道府県コード又は市区町村コード",
            "NO",
            "都道府県名",
            "市区町村名",
            "名称",
            "名称_カナ",
            "名称_英語",
            "住所",
            "方書",
            "緯度",
            "経度",
            "設置者",
            "電話番号",
            "内線番号",
            "SSID",
            "提供エリア",
            "URL",
            "備考");

    private WifiLayout() {}
}
