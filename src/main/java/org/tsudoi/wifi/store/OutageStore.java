package org.tsudoi.wifi.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.wifi.Outage;

/** Writes outages and reports, in the transaction of the use case. */
@ApplicationScoped
public class OutageStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Writes what is new of an access point; locks it, so that one breakdown is written once. */
    public void news(String code, boolean up, Instant now) {
        Sql.update(source, "update access_point set news_at = ?, news_up = ? where code = ?", now, up, code);
    }

    public void report(String code, String kind, boolean up, byte[] reporter, Instant now) {
        Sql.update(source, """
                insert into access_point_report (id, access_point_id, at, kind, up, reporter)
                select ?, id, ?, ?, ?, ? from access_point where code = ?""", Ids.next(), now, kind, up, reporter, code);
    }

    /** So many reports of one visitor, wherever, since then. */
    public int reportsOf(byte[] reporter, Instant since) {
        return Sql.list(
                        source,
                        "select count(*) from access_point_report where reporter = ? and at > ?",
                        row -> row.getInt(1),
                        reporter,
                        since)
                .get(0);
    }

    /** So many different visitors said since then that it does not work. */
    public int complaints(String code, Instant since) {
        return Sql.list(source, """
                select count(distinct r.reporter) from access_point_report r join access_point a on a.id = r.access_point_id
                where a.code = ? and r.kind = 'VISITOR' and r.at > ?""", row -> row.getInt(1), code, since).get(0);
    }

    /** Reports are news for a while and nothing afterwards. */
    public void forgetReports(Instant before) {
        Sql.update(source, "delete from access_point_report where at < ? limit 5000", before);
    }

    public Outage add(Outage outage, String by, Instant now) {
        long id = Ids.next();
        Sql.update(
                source,
                """
                insert into access_point_outage (id, access_point_id, starts_at, ends_at, planned, confirmed, note, note_en, created_by, created_at,
                  revised_at, sequence) select ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0 from access_point where code = ?""",
                id,
                outage.start(),
                outage.end(),
                outage.planned(),
                outage.confirmed(),
                outage.note(),
                outage.noteEn(),
                by,
                now,
                now,
                outage.accessPoint());
        return one(id).orElseThrow();
    }

    public Optional<Outage> one(long id) {
        return Sql.list(source, """
                select o.*, a.code from access_point_outage o join access_point a on a.id = o.access_point_id
                where o.id = ? and o.cancelled_at is null for update""", OutageStore::outage, id).stream().findFirst();
    }

    /** Breakdowns of an access point that nobody has ended yet. */
    public List<Outage> brokenDown(String code) {
        return Sql.list(source, """
                select o.*, a.code from access_point_outage o join access_point a on a.id = o.access_point_id
                where a.code = ? and not o.planned and o.ends_at is null and o.cancelled_at is null""", OutageStore::outage, code);
    }

    public void end(long id, Instant now) {
        Sql.update(
                source,
                "update access_point_outage set ends_at = greatest(starts_at, ?), revised_at = ?, sequence = sequence + 1 where id = ?",
                now,
                now,
                id);
    }

    public void confirm(long id, Instant now) {
        Sql.update(
                source,
                "update access_point_outage set confirmed = true, revised_at = ?, sequence = sequence + 1 where id = ?",
                now,
                id);
    }

    public void cancel(long id, Instant now) {
        Sql.update(
                source,
                "update access_point_outage set cancelled_at = ?, revised_at = ?, sequence = sequence + 1 where id = ?",
                now,
                now,
                id);
    }

    /** Outages that touch a time with their history; of those called off only what would start at an instant or later. */
    public List<History> histories(TimeSlot span, Instant cancelledSince) {
        return Sql.list(
                source,
                """
                select o.*, a.code from access_point_outage o join access_point a on a.id = o.access_point_id
                where o.starts_at < ? and (o.ends_at is null or o.ends_at > ?) and (o.cancelled_at is null or o.starts_at >= ?)
                order by o.starts_at, o.id""",
                row -> new History(
                        outage(row),
                        row.getInt("sequence"),
                        Utc.instant(row, "created_at"),
                        Utc.instant(row, "revised_at"),
                        row.getTimestamp("cancelled_at") != null),
                span.end(),
                span.start(),
                cancelledSince);
    }

    /** An outage, and which of its versions this is. */
    public record History(Outage outage, int sequence, Instant createdAt, Instant revisedAt, boolean cancelled) {}

    static Outage outage(ResultSet row) throws SQLException {
        return new Outage(
                row.getLong("id"),
                row.getString("code"),
                Utc.instant(row, "starts_at"),
                Utc.instant(row, "ends_at"),
                row.getBoolean("planned"),
                row.getBoolean("confirmed"),
                row.getString("note"),
                row.getString("note_en"));
    }
}
