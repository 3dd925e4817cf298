package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleDraft;

/** Drafts of books of rules; only what can be read is kept. */
@ApplicationScoped
public class RuleDrafts {
    private static final int MOST = 100;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<RuleDraft> list() {
        return Sql.list(source, "select * from rule_draft order by changed_at desc limit " + MOST, RuleDrafts::draft);
    }

    public Optional<RuleDraft> one(long id) {
        return Sql.list(source, "select * from rule_draft where id = ?", RuleDrafts::draft, id).stream()
                .findFirst();
    }

    /** Keeps a new draft, or another text of one that is there. */
    public long keep(Long id, RuleBook book, Instant now, String by) {
        long kept = id == null ? Ids.next() : id;
        Sql.update(source, """
                insert into rule_draft (id, body, changed_at, changed_by) values (?,?,?,?)
                on duplicate key update body = values(body), changed_at = values(changed_at), changed_by = values(changed_by)""", kept, RuleBookYaml.write(book), now, by);
        return kept;
    }

    public boolean remove(long id) {
        return Sql.update(source, "delete from rule_draft where id = ?", id) == 1;
    }

    /** Live bookings of rooms for days from one on. */
    public int bookingsFrom(List<Long> rooms, LocalDate day) {
        String sql = "select count(*) from booking where room_id in (" + Sql.marks(rooms)
                + ") and starts_at >= ? and state not in ('CANCELLED', 'REJECTED')";
        return Sql.list(source, sql, row -> row.getInt(1), rooms, JapanTime.at(day, 0))
                .get(0);
    }

    private static RuleDraft draft(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new RuleDraft(
                id,
                RuleBookYaml.read(id, row.getString("body")),
                Utc.instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
