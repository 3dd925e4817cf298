package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.account.Act;
import org.tsudoi.account.AuditEntry;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;

/** The audit table; rows are added and read, never changed. */
@ApplicationScoped
public class AuditStore {
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(AuditEntry entry) {
        Sql.later(
                source,
                """
                insert into audit (id, at, actor_id, actor_name, on_behalf_of, act, subject_kind, subject, detail, address)
                values (?,?,?,?,?,?,?,?,?,?)""",
                Ids.next(),
                entry.at(),
                entry.actorId(),
                entry.actorName(),
                entry.onBehalfOf(),
                entry.act(),
                entry.subjectKind(),
                entry.subject(),
                entry.detail(),
                entry.address());
    }

    /** Newest first; before is the id of the last entry of the page before. */
    public List<AuditEntry> list(String subject, TimeSlot span, long before, int limit) {
        Instant from = span == null ? Instant.EPOCH : span.start();
        Instant until = span == null ? END_OF_TIME : span.end();
        String sql =
                "select * from audit where id < ? and (? = '' or subject = ?) and at >= ? and at < ? order by id desc limit ?";
        return Sql.list(
                source,
                sql,
                row -> new AuditEntry(
                        row.getLong("id"),
                        Utc.instant(row, "at"),
                        row.getLong("actor_id"),
                        row.getString("actor_name"),
                        row.getObject("on_behalf_of", Long.class),
                        Act.valueOf(row.getString("act")),
                        row.getString("subject_kind"),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getString("address")),
                before,
                subject,
                subject,
                from,
                until,
                limit);
    }
}
