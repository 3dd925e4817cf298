package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.equipment.KindEdit;
import org.tsudoi.equipment.KindRow;

/** Kinds of equipment as the office keeps them, those that are lent no more too. */
@ApplicationScoped
public class KindStore {
    private static final String ROWS = """
            select k.*, (select count(*) from equipment_unit u where u.kind_id = k.id and u.state = 'IN_SERVICE') owned,
              (select count(*) from equipment_unit u where u.kind_id = k.id) units,
              (select count(*) from loan l where l.kind_id = k.id and l.state in ('RESERVED', 'HANDED_OVER')) kept
            from equipment_kind k order by k.retired_at is not null, k.ordinal, k.code""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<KindRow> rows() {
        return Sql.list(
                source,
                ROWS,
                row -> new KindRow(
                        EquipmentStore.kind(row),
                        row.getInt("ordinal") + 1,
                        row.getInt("units"),
                        row.getInt("kept"),
                        Utc.instant(row, "retired_at")));
    }

    /** False when there is a kind of this code. */
    public boolean add(String code, KindEdit edit) {
        return Sql.update(
                        source,
                        """
                insert ignore into equipment_kind (id, code, name_ja, name_simple, name_en, category, mode, ordinal)
                select ?, ?, ?, ?, ?, ?, ?, coalesce(max(ordinal) + 1, 0) from equipment_kind""",
                        Ids.next(),
                        code,
                        edit.name().ja(),
                        edit.name().simple(),
                        edit.name().en(),
                        edit.category(),
                        edit.mode())
                == 1;
    }

    public void keep(String code, KindEdit edit) {
        Integer place = edit.place() == null ? null : Integer.valueOf(edit.place() - 1);
        Sql.update(
                source,
                """
                update equipment_kind set name_ja = ?, name_simple = ?, name_en = ?, category = ?, mode = ?, ordinal = coalesce(?, ordinal),
                  accessories_ja = ?, accessories_simple = ?, accessories_en = ?, most_days = ?, buffer_minutes = ?, classes = ?,
                  deposit_ja = ?, deposit_en = ? where code = ?""",
                edit.name().ja(),
                edit.name().simple(),
                edit.name().en(),
                edit.category(),
                edit.mode(),
                place,
                joined(edit.accessories().ja()),
                joined(edit.accessories().simple()),
                joined(edit.accessories().en()),
                edit.limits().mostDays(),
                edit.limits().bufferMinutes(),
                joined(edit.limits().classes().stream().map(Enum::name).sorted().collect(Collectors.toList())),
                edit.deposit().ja(),
                edit.deposit().en(),
                code);
    }

    /** From now on it is lent no more; null is that it is lent again. */
    public void retire(String code, Instant at) {
        Sql.update(source, "update equipment_kind set retired_at = ? where code = ?", at, code);
    }

    private static String joined(Collection<String> parts) {
        return parts.isEmpty() ? null : String.join(";", parts);
    }
}
