package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Names;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.DirectoryEntry;
import org.tsudoi.group.DirectoryFilter;
import org.tsudoi.group.DirectoryPart;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.Labels;
import org.tsudoi.group.SearchWords;

/** Looks through the directory in the order of its furigana: registered groups that agreed to be shown. */
@ApplicationScoped
public class DirectoryQuery {
    /** In the order of the entries, so that a search ends when its page is full; the database would sort all groups first. */
    private static final String ENTRIES = """
            select g.code, g.name_ja, g.name_kana, g.name_en, coalesce(r.registered_class, g.group_class) group_class, g.field, g.summary, d.labels
            from directory_entry d force index (primary) straight_join civic_group g on g.id = d.group_id
            straight_join registration r on r.group_id = d.group_id
            where g.directory_consent = 1 and r.state in ('REGISTERED', 'RENEWAL_PENDING') and coalesce(r.grace_until, r.valid_until) >= ?""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    private record Place(String kana, long id) {}

    public List<DirectoryEntry> page(DirectoryFilter filter, LocalDate today, int limit) {
        StringBuilder sql = new StringBuilder(ENTRIES);
        List<Object> values = new ArrayList<>(List.of(today));
        for (List<String> signs : filter.signs()) {
            String any = String.join(" or ", Collections.nCopies(signs.size(), "d.labels like ?"));
            sql.append(" and (").append(any).append(")");
            signs.forEach(sign -> values.add("%|" + Like.plain(sign) + "|%"));
        }
        String word = filter.asked().get(DirectoryPart.WORD);
        if (word != null) {
            words(SearchWords.pieces(word), sql, values);
        }
        if (filter.after() != null) {
            after(filter.after(), sql, values);
        }
        values.add(limit);
        return Sql.list(
                source, sql + " order by d.name_kana, d.group_id limit ?", DirectoryQuery::entry, values.toArray());
    }

    /** Every word, wherever it stands; what has no letters is nowhere. */
    private static void words(List<String> pieces, StringBuilder sql, List<Object> values) {
        if (pieces.isEmpty()) {
            sql.append(" and 1 = 0");
        }
        pieces.forEach(piece -> {
            sql.append(" and d.words like ?");
            values.add(Like.anywhere(piece).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Behind a group that is shown; behind one that is not, from the beginning, so that nothing is told of it. */
    private void after(String code, StringBuilder sql, List<Object> values) {
        String place = """
                select d.name_kana, d.group_id from directory_entry d join civic_group g on g.id = d.group_id
                where g.code = ? and g.directory_consent = 1""";
        Sql.list(source, place, row -> new Place(row.getString(1), row.getLong(2)), code)
                .forEach(p -> {
                    sql.append(" and d.name_kana >= ? and (d.name_kana > ? or d.group_id > ?)");
                    values.addAll(List.of(p.kana(), p.kana(), p.id()));
                });
    }

    private static DirectoryEntry entry(ResultSet row) throws SQLException {
        return new DirectoryEntry(
                row.getString(1),
                new Names(row.getString(2), row.getString(3), row.getString(4)),
                GroupClass.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Labels.of(row.getString(8)));
    }
}
