package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.store.Sql;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.EquipmentKind.Accessory;
import org.tsudoi.equipment.EquipmentKind.Terms;
import org.tsudoi.equipment.EquipmentLayout;
import org.tsudoi.equipment.HouseStock;
import org.tsudoi.equipment.Lendable;
import org.tsudoi.equipment.LoanMode;
import org.tsudoi.group.GroupClass;

/** Kinds, their units, and who has them when. */
@ApplicationScoped
public class EquipmentStore {
    private static final String KINDS = """
            select k.*, (select count(*) from equipment_unit u where u.kind_id = k.id and u.state = 'IN_SERVICE') owned
            from equipment_kind k %s order by k.ordinal, k.code""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** All kinds that are lent. */
    public List<EquipmentKind> kinds() {
        return Sql.list(source, KINDS.formatted("where k.retired_at is null"), EquipmentStore::kind);
    }

    /** All kinds, those that are lent no more too: what was lent keeps its name. */
    public List<EquipmentKind> everyKind() {
        return Sql.list(source, KINDS.formatted(""), EquipmentStore::kind);
    }

    /** Units of a kind get their tags one after the other. */
    public void waitForKind(String code) {
        Sql.list(source, "select id from equipment_kind where code = ? for update", row -> row.getLong(1), code);
    }

    public List<Lendable> units(Collection<Long> kinds) {
        String sql =
                "select thing, kind_id, home_facility_id, inspect_next_on from equipment_unit where state = 'IN_SERVICE' and kind_id in ("
                        + Sql.marks(kinds) + ")";
        return Sql.list(source, sql, EquipmentStore::lendable, kinds);
    }

    /** A unit that is to be inspected on a day is lent until that day begins. */
    private static Lendable lendable(ResultSet row) throws SQLException {
        LocalDate inspection = row.getObject(4, LocalDate.class);
        Instant until = inspection == null ? null : JapanTime.at(inspection, 0);
        return new Lendable(row.getLong(1), row.getLong(2), row.getLong(3), until);
    }

    /** Units in service by kind and house. */
    public List<HouseStock> stock() {
        String sql =
                "select kind_id, home_facility_id, count(*) from equipment_unit where state = 'IN_SERVICE' group by kind_id, home_facility_id";
        return Sql.list(source, sql, row -> new HouseStock(row.getLong(1), row.getLong(2), row.getInt(3)));
    }

    public void kind(Line line, int ordinal) {
        Sql.update(
                source,
                """
                insert into equipment_kind (id, code, name_ja, name_simple, name_en, category, mode, ordinal, accessories_ja, accessories_simple,
                  accessories_en, most_days, buffer_minutes, classes, deposit_ja, deposit_en) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                on duplicate key update name_ja = values(name_ja), name_simple = values(name_simple), name_en = values(name_en),
                  category = values(category), mode = values(mode), ordinal = values(ordinal), accessories_ja = values(accessories_ja),
                  accessories_simple = values(accessories_simple), accessories_en = values(accessories_en), most_days = values(most_days),
                  buffer_minutes = values(buffer_minutes), classes = values(classes), deposit_ja = values(deposit_ja),
                  deposit_en = values(deposit_en)""",
                Ids.next(),
                line.get(EquipmentLayout.CODE),
                line.get("名称"),
                line.get("名称_やさしい"),
                line.get("名称_英語"),
                line.get("分類"),
                line.get("貸出のしかた"),
                ordinal,
                line.orNull("付属品"),
                line.orNull("付属品_やさしい"),
                line.orNull("付属品_英語"),
                line.orNull("貸出日数"),
                line.orNull("貸出間隔_分"),
                line.orNull("対象団体"),
                line.orNull("預り金"),
                line.orNull("預り金_英語"));
    }

    /** How many units of a kind live at a facility, whatever their state. */
    public int unitsAt(String kind, String facility) {
        return Sql.list(source, """
                select count(*) from equipment_unit u join equipment_kind k on k.id = u.kind_id join facility f on f.id = u.home_facility_id
                where k.code = ? and f.code = ?""", row -> row.getInt(1), kind, facility).get(0);
    }

    public List<List<String>> rows() {
        String sql = """
                select k.code, k.name_ja, k.name_simple, k.name_en, k.category, k.mode,
                  (select group_concat(concat(x.code, ':', x.units) order by x.ordinal separator ';') from
                     (select u.kind_id, f.code, f.ordinal, count(*) units from equipment_unit u join facility f on f.id = u.home_facility_id
                      group by u.kind_id, f.id) x where x.kind_id = k.id),
                  k.accessories_ja, k.accessories_simple, k.accessories_en, k.most_days, k.buffer_minutes, k.classes, k.deposit_ja, k.deposit_en
                from equipment_kind k order by k.ordinal, k.code""";
        return Sql.list(source, sql, EquipmentStore::cells);
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= EquipmentLayout.COLUMNS.size(); i++) {
            cells.add(row.getString(i) == null ? "" : row.getString(i));
        }
        return cells;
    }

    static EquipmentKind kind(ResultSet row) throws SQLException {
        return new EquipmentKind(
                row.getLong("id"),
                row.getString("code"),
                new Names(row.getString("name_ja"), null, row.getString("name_en")),
                row.getString("name_simple"),
                row.getString("category"),
                LoanMode.valueOf(row.getString("mode")),
                row.getInt("owned"),
                terms(row));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        String deposit = row.getString("deposit_ja");
        return new Terms(
                accessories(
                        parts(row.getString("accessories_ja")),
                        parts(row.getString("accessories_simple")),
                        parts(row.getString("accessories_en"))),
                row.getObject("most_days", Integer.class),
                row.getObject("buffer_minutes", Integer.class),
                parts(row.getString("classes")).stream()
                        .map(GroupClass::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                deposit == null ? null : new Names(deposit, null, row.getString("deposit_en")));
    }

    /** A language in which a part has no name borrows the Japanese one. */
    private static List<Accessory> accessories(List<String> ja, List<String> simple, List<String> en) {
        return IntStream.range(0, ja.size())
                .mapToObj(i -> new Accessory(
                        ja.get(i),
                        i < simple.size() ? simple.get(i) : ja.get(i),
                        i < en.size() ? en.get(i) : ja.get(i)))
                .toList();
    }

    static List<String> parts(String joined) {
        return joined == null || joined.isBlank()
                ? List.of()
                : Arrays.stream(joined.split(";")).map(String::strip).toList();
    }
}
