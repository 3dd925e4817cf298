package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Names;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.NameKey;
import org.tsudoi.group.RegisterFilter;
import org.tsudoi.group.RegisterRow;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Stage;

/** The register read in pages by the order of its furigana, and groups of a similar name. */
@ApplicationScoped
public class RegisterQuery {
    private static final String ROWS = """
            select g.id, g.code, g.name_ja, g.name_kana, g.name_en, coalesce(r.registered_class, g.group_class) group_class, g.field, g.stage, r.state, r.valid_until, r.member_count,
              r.local_count, r.provisional
            from civic_group g join registration r on r.group_id = g.id where\s""";

    /** Where most groups are looked for, their order is read and the reading ends with the page; the database would sort all of them first. */
    private static final String IN_ORDER =
            ROWS.replace("from civic_group g join", "from civic_group g force index (civic_group_order) straight_join");

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** A group whose keys are still to be made. */
    public record Unkeyed(long id, String name, String kana) {}

    public List<RegisterRow> page(RegisterFilter filter) {
        StringBuilder where = new StringBuilder("1 = 1");
        boolean most = filter.state() == null || filter.state() == RegistrationState.REGISTERED;
        boolean anyWord = filter.word() == null || filter.word().isBlank();
        List<Object> values = new ArrayList<>();
        if (!anyWord) {
            where.append(" and (g.name_ja like ? or g.name_kana like ? or g.code like ? or g.name_key like ?)");
            String like = Like.anywhere(filter.word().strip());
            values.addAll(List.of(like, like, like, Like.anywhere(NameKey.of(filter.word()))));
        }
        if (filter.groupClass() != null) {
            where.append(" and coalesce(r.registered_class, g.group_class) = ?");
            values.add(filter.groupClass());
        }
        if (filter.state() != null) {
            where.append(" and r.state = ?");
            values.add(filter.state());
        }
        if (filter.afterKana() != null) {
            where.append(" and g.name_kana >= ? and (g.name_kana > ? or g.id > ?)");
            values.addAll(List.of(filter.afterKana(), filter.afterKana(), filter.afterId()));
        }
        values.add(filter.limit());
        String rows = most && anyWord ? IN_ORDER : ROWS;
        return Sql.list(
                source, rows + where + " order by g.name_kana, g.id limit ?", RegisterQuery::row, values.toArray());
    }

    /** Groups whose name or furigana begin alike or are the same when compared; the caller judges how near they are. */
    public List<RegisterRow> alike(String nameKey, String kanaKey, long exceptId) {
        String sql = ROWS
                + "g.id <> ? and r.state not in ('DRAFT', 'WITHDRAWN') and (g.name_key = ? or g.kana_key = ? or g.kana_key like ? or g.name_key like ?) limit 200";
        return Sql.list(
                source, sql, RegisterQuery::row, exceptId, nameKey, kanaKey, start(kanaKey, 3), start(nameKey, 2));
    }

    public List<Unkeyed> unkeyed(int limit) {
        return Sql.list(
                source,
                "select id, name_ja, name_kana from civic_group where name_key is null limit ?",
                row -> new Unkeyed(row.getLong(1), row.getString(2), row.getString(3)),
                limit);
    }

    public void key(Unkeyed group) {
        Sql.update(
                source,
                "update civic_group set name_key = ?, kana_key = ? where id = ?",
                NameKey.of(group.name()),
                NameKey.of(group.kana()),
                group.id());
    }

    private static String start(String key, int signs) {
        String begin = key.substring(0, Math.min(signs, key.length()));
        return begin.replaceAll("[%_\\\\]", "") + "%";
    }

    private static RegisterRow row(ResultSet row) throws SQLException {
        var until = row.getDate("valid_until");
        String stage = row.getString("stage");
        return new RegisterRow(
                row.getLong("id"),
                row.getString("code"),
                new Names(row.getString("name_ja"), row.getString("name_kana"), row.getString("name_en")),
                GroupClass.valueOf(row.getString("group_class")),
                RegistrationState.valueOf(row.getString("state")),
                until == null ? null : until.toLocalDate(),
                row.getString("field"),
                stage == null ? null : Stage.valueOf(stage),
                row.getObject("member_count", Integer.class),
                row.getObject("local_count", Integer.class),
                row.getBoolean("provisional"));
    }
}
