package org.tsudoi.facility.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.store.Sql;
import org.tsudoi.facility.Layouts;

/** Writes checked lines of the inventory tables; runs in the transaction of the import. */
@ApplicationScoped
public class InventoryWriter {
    private static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void facility(Line line, int ordinal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", line.get("種別"));
        row.put("municipality_code", line.get("都道府県コード又は市区町村コード"));
        row.put("number", line.get("NO"));
        row.put("prefecture", line.get("都道府県名"));
        row.put("municipality", line.get("市区町村名"));
        row.put("name_ja", line.get("名称"));
        row.put("name_kana", line.get("名称_カナ"));
        row.put("name_en", line.get("名称_英語"));
        row.put("alias", line.orNull("名称_通称"));
        row.put("poi_code", line.orNull("POIコード"));
        row.put("address", line.get("住所"));
        row.put("address_extra", line.orNull("方書"));
        row.put("latitude", line.orNull("緯度"));
        row.put("longitude", line.orNull("経度"));
        row.put("phone", line.orNull("電話番号"));
        row.put("phone_extension", line.orNull("内線番号"));
        row.put("corporate_number", line.orNull("法人番号"));
        row.put("operator", line.orNull("団体名"));
        row.put("hours_note", line.orNull("利用可能日時特記事項"));
        row.put("description", line.orNull("説明"));
        row.put("description_en", line.orNull("説明_英語"));
        row.put("accessibility", line.orNull("バリアフリー情報"));
        row.put("url", line.orNull("URL"));
        row.put("notes", line.orNull("備考"));
        row.put("rule_set", line.get("規則"));
        row.put("holiday_policy", line.get("祝日の扱い"));
        row.put("ordinal", ordinal);
        String code = line.get(Layouts.FACILITY_CODE);
        upsert("facility", code, row);
        long id = id("facility", code);
        hours(id, line.parts("開館時間"));
        bands(id, null, line.parts("時間区分"));
        closures(id, line.parts("休館"));
    }

    /** The parts of a divisible room come after it; the whole is then made of the things of its parts. */
    public void room(Line line, int ordinal, List<Long> things) {
        Map<String, Object> row = new LinkedHashMap<>();
        long facilityId = id("facility", line.get(Layouts.FACILITY_CODE));
        row.put("facility_id", facilityId);
        row.put("part_of", line.orNull("全体の部屋") == null ? null : id("room", line.get("全体の部屋")));
        row.put("name_ja", line.get("名称"));
        row.put("name_kana", line.get("名称_カナ"));
        row.put("name_en", line.get("名称_英語"));
        row.put("floor", line.orNull("階"));
        row.put("capacity", line.number("定員", 1));
        row.put("booking_mode", line.get("予約のしかた"));
        row.put("grid_minutes", line.number("単位_分", 15));
        row.put("min_minutes", line.number("最短_分", 15));
        row.put("max_minutes", line.number("最長_分", 1440));
        row.put("setup_minutes", line.number("準備_分", 0));
        row.put("cleanup_minutes", line.number("片付け_分", 0));
        row.put("approval", line.get("承認"));
        row.put("rule_set", line.orNull("規則"));
        row.put("bookable", line.get("予約できる").equals("yes"));
        row.put("description", line.orNull("説明"));
        row.put("description_en", line.orNull("説明_英語"));
        row.put("ordinal", ordinal);
        String code = line.get(Layouts.ROOM_CODE);
        upsert("room", code, row);
        long id = id("room", code);
        lists(id, line);
        bands(facilityId, id, line.parts("時間区分"));
        madeOf(id, things);
        Sql.update(
                source,
                "insert ignore into room_change (room_id, facility_id, seq, changed_at) values (?,?,1,utc_timestamp(6))",
                id,
                facilityId);
    }

    /** A room that is there is made of these things, too. */
    public void madeOf(String code, List<Long> things) {
        madeOf(id("room", code), things);
    }

    private void madeOf(long room, List<Long> things) {
        things.forEach(thing ->
                Sql.update(source, "insert ignore into room_partition (room_id, thing) values (?,?)", room, thing));
    }

    /** The things a room is already made of, by code; a room keeps its things for ever. */
    public Map<String, List<Long>> things() {
        Map<String, List<Long>> answer = new HashMap<>();
        Sql.list(
                source,
                "select r.code, p.thing from room_partition p join room r on r.id = p.room_id order by p.thing",
                row -> answer.computeIfAbsent(row.getString(1), c -> new ArrayList<>())
                        .add(row.getLong(2)));
        return answer;
    }

    /** Replaces the corrections of these years; a name makes a day a holiday, null makes it none. */
    public void holidays(Set<Integer> years, Map<LocalDate, String> corrections) {
        if (!years.isEmpty()) {
            Sql.update(source, "delete from holiday_override where year(day) in (" + Sql.marks(years) + ")", years);
        }
        corrections.forEach((day, name) -> Sql.update(
                source,
                "insert into holiday_override (day, name, is_holiday) values (?,?,?)",
                day,
                name == null ? "" : name,
                name != null));
    }

    public void moved() {
        Sql.update(
                source,
                "update inventory_change set seq = seq + 1, changed_at = greatest(changed_at, utc_timestamp(6)) where id = 1");
    }

    private void lists(long roomId, Line line) {
        Sql.update(source, "delete from room_feature where room_id = ?", roomId);
        Sql.update(source, "delete from room_activity where room_id = ?", roomId);
        line.parts("設備").forEach(f -> Sql.update(source, "insert ignore into room_feature values (?,?)", roomId, f));
        line.parts("向く活動")
                .forEach(a -> Sql.update(source, "insert ignore into room_activity values (?,?,true)", roomId, a));
        line.parts("向かない活動")
                .forEach(a -> Sql.update(source, "insert ignore into room_activity values (?,?,false)", roomId, a));
    }

    private void hours(long facilityId, List<String> parts) {
        Sql.update(source, "delete from opening_hours where facility_id = ?", facilityId);
        for (String part : parts) {
            boolean everyDay = !part.contains("=");
            String[] times = part.substring(part.indexOf('=') + 1).split("-");
            List<String> days = everyDay ? WEEKDAYS : List.of(part.substring(0, 3));
            for (String day : days) {
                Sql.update(
                        source,
                        "replace into opening_hours values (?,?,?,?)",
                        facilityId,
                        WEEKDAYS.indexOf(day) + 1,
                        minute(times[0]),
                        minute(times[1]));
            }
        }
    }

    private void bands(long facilityId, Long roomId, List<String> parts) {
        Sql.update(source, "delete from time_band where facility_id = ? and room_id <=> ?", facilityId, roomId);
        int ordinal = 0;
        for (String part : parts) {
            String[] names = part.substring(0, part.lastIndexOf('=')).split("/");
            String[] times = part.substring(part.lastIndexOf('=') + 1).split("-");
            Sql.update(
                    source,
                    "insert into time_band values (?,?,?,?,?,?,?,?,?)",
                    Ids.next(),
                    facilityId,
                    roomId,
                    ordinal++,
                    names[0],
                    names[1],
                    names[2],
                    minute(times[0]),
                    minute(times[1]));
        }
    }

    private void closures(long facilityId, List<String> parts) {
        Sql.update(source, "delete from closure where facility_id = ? and room_id is null", facilityId);
        for (String part : parts) {
            String[] words = part.split("[:/]");
            boolean weekly = words[0].equals("WEEKLY");
            boolean nth = words[0].equals("NTH");
            boolean range = words[0].equals("RANGE");
            boolean once = words[0].equals("ONCE");
            Sql.update(
                    source,
                    """
                    insert into closure (id, facility_id, kind, weekday, nth, from_day, to_day, from_date, to_date, reason_ja, reason_en)
                    values (?,?,?,?,?,?,?,?,?,?,?)""",
                    Ids.next(),
                    facilityId,
                    words[0],
                    weekly || nth ? WEEKDAYS.indexOf(words[words.length - 1]) + 1 : null,
                    nth ? Integer.valueOf(words[1]) : null,
                    range ? words[1] : null,
                    range ? words[2] : null,
                    once ? words[1] : null,
                    once ? words[2] : null,
                    range ? "年末年始" : once ? "臨時休館" : "休館日",
                    range ? "New Year holidays" : once ? "Special closure" : "Regular closing day");
        }
    }

    private void upsert(String table, String code, Map<String, Object> row) {
        List<Object> arguments = new ArrayList<>(List.of(Ids.next(), code));
        arguments.addAll(row.values());
        String columns = String.join(",", row.keySet());
        String marks = String.join(",", Collections.nCopies(row.size(), "?"));
        String updates =
                row.keySet().stream().map(c -> c + " = values(" + c + ")").collect(Collectors.joining(","));
        Sql.update(
                source,
                "insert into " + table + " (id, code," + columns + ") values (?,?," + marks
                        + ") on duplicate key update " + updates,
                arguments.toArray());
    }

    private long id(String table, String code) {
        return Sql.list(source, "select id from " + table + " where code = ?", row -> row.getLong(1), code)
                .get(0);
    }

    /** "24:00" is minute 1440. */
    private static int minute(String time) {
        return time.equals("24:00")
                ? 1440
                : LocalTime.parse(time.length() == 4 ? "0" + time : time).toSecondOfDay() / 60;
    }
}
