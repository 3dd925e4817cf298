package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.account.AuditEntry;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;

/** The audit table; rows are added and read, never changed. */
@ApplicationScoped
public class AuditStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(AuditEntry entry) {
        Sql.update(
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
    public List<AuditEntry> list(String subject, long before, int limit) {
        String sql = "select * from audit where id < ? and (? = '' or subject = ?) order by id desc limit ?";
        return Sql.list(
                source,
                sql,
                row -> new AuditEntry(
                        row.getLong("id"),
                        Utc.instant(row, "at"),
                        row.getLong("actor_id"),
                        row.getString("actor_name"),
                        row.getObject("on_behalf_of", Long.class),
                        row.getString("act"),
                        row.getString("subject_kind"),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getString("address")),
                before,
                subject,
                subject,
                limit);
    }
}
