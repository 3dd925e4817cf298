package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Names;
import org.tsudoi.base.store.Rows;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.group.Correction;
import org.tsudoi.group.CorrectionState;
import org.tsudoi.group.CorrectionSubject;

/** Wishes for correction and their answers. */
@ApplicationScoped
public class CorrectionStore {
    private static final String ALL = """
            select c.*, g.code, g.name_ja, g.name_kana, g.name_en, a.name asker from correction c join civic_group g on g.id = c.group_id
            left join account a on a.id = c.asked_by where\s""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(
            String reference, long groupId, long accountId, CorrectionSubject subject, String text, Instant now) {
        Sql.update(
                source,
                "insert into correction (id, reference, group_id, asked_by, asked_at, subject, text, state) values (?,?,?,?,?,?,?,'OPEN')",
                Ids.next(),
                reference,
                groupId,
                accountId,
                now,
                subject,
                text);
    }

    public void answer(String reference, CorrectionState state, String answer, String by, Instant now) {
        Sql.update(
                source,
                "update correction set state = ?, answer = ?, answered_by = ?, answered_at = ? where reference = ?",
                state,
                answer,
                by,
                now,
                reference);
    }

    public Optional<Correction> one(String reference) {
        return list("c.reference = ?", reference).stream().findFirst();
    }

    /** Locked until the transaction ends, so that it is answered once. */
    public Optional<Correction> locked(String reference) {
        return list("c.reference = ? for update", reference).stream().findFirst();
    }

    public List<Correction> open(int limit) {
        return list("c.state = 'OPEN' order by c.asked_at, c.id limit ?", limit);
    }

    public List<Correction> openOf(long accountId) {
        return list("c.state = 'OPEN' and c.asked_by = ? order by c.asked_at", accountId);
    }

    public List<Correction> of(long accountId, long groupId) {
        return list("c.asked_by = ? and c.group_id = ? order by c.asked_at desc limit 20", accountId, groupId);
    }

    /** For the person who asked. */
    public List<Map<String, String>> askedBy(long accountId) {
        return Sql.list(
                source,
                "select reference, asked_at, subject, text, state, answer, answered_at from correction where asked_by = ? order by id",
                Rows::map,
                accountId);
    }

    public void forget(Instant before, int limit) {
        Sql.update(source, "delete from correction where answered_at < ? limit ?", before, limit);
    }

    private List<Correction> list(String where, Object... values) {
        return Sql.list(source, ALL + where, CorrectionStore::correction, values);
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getString("reference"),
                row.getLong("group_id"),
                row.getString("code"),
                new Names(row.getString("name_ja"), row.getString("name_kana"), row.getString("name_en")),
                row.getLong("asked_by"),
                row.getString("asker"),
                Utc.instant(row, "asked_at"),
                CorrectionSubject.valueOf(row.getString("subject")),
                row.getString("text"),
                CorrectionState.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                Utc.instant(row, "answered_at"));
    }
}
