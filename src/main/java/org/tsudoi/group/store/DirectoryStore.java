package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.SearchWords;

/** Keeps what a search of the directory reads. */
@ApplicationScoped
public class DirectoryStore {
    private static final int LONGEST = 3000;
    private static final String SAID = """
            select g.name_kana, g.id, coalesce(p.labels, '') labels, g.name_ja, g.name_en, g.field, g.summary, p.audience, p.place, p.joining
            from civic_group g left join group_profile p on p.group_id = g.id where g.directory_consent = 1 and g.id = ?""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    private record Entry(String kana, String labels, byte[] words) {}

    /** To be called in each transaction that changes what a group says of itself or whether it agrees to be shown. */
    public void renew(long groupId) {
        List<Entry> entries = Sql.list(source, SAID, DirectoryStore::entry, groupId);
        Sql.update(source, "delete from directory_entry where group_id = ?", groupId);
        entries.forEach(e -> Sql.update(
                source,
                "insert into directory_entry (name_kana, group_id, labels, words) values (?,?,?,?)",
                e.kana(),
                groupId,
                e.labels(),
                e.words()));
    }

    /** Groups that agreed before there were entries. */
    public List<Long> missing(int limit) {
        return Sql.list(source, """
                select g.id from civic_group g left join directory_entry d on d.group_id = g.id
                where g.directory_consent = 1 and d.group_id is null limit ?""", row -> row.getLong(1), limit);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String words = SearchWords.of(
                LONGEST,
                row.getString("name_ja"),
                row.getString("name_kana"),
                row.getString("name_en"),
                row.getString("field"),
                row.getString("summary"),
                row.getString("audience"),
                row.getString("place"),
                row.getString("joining"));
        return new Entry(row.getString("name_kana"), row.getString("labels"), words.getBytes(StandardCharsets.UTF_8));
    }
}
