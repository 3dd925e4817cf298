package org.tsudoi.feed.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.calendar.Event.Revision;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.feed.Lent;

/** What is lent when, a line a slip and kind. What goes with a booking has the booking's history, a loan of its own that of its slip. */
@ApplicationScoped
public class LentQuery {
    private static final String LENT = """
            select s.reference, s.facility_id, s.group_id, s.starts_at, s.ends_at, s.created_at, l.kind_id,
              coalesce(b.sequence, s.sequence) sequence, coalesce(b.revised_at, s.revised_at) revised_at, coalesce(b.state = 'REQUESTED', false) requested,
              sum(l.state = 'HANDED_OVER') out_now, sum(l.state = 'RESERVED') reserved, sum(l.state = 'RETURNED') back, count(*) units
            from loan l join loan_slip s on s.id = l.slip_id left join booking b on b.id = s.booking_id
            where %s and l.starts_at >= ? and l.starts_at < ?
            group by s.id, l.kind_id
            having out_now + reserved + back > 0 or s.starts_at >= ?
            order by s.starts_at, s.id, l.kind_id""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Of what was given up only what would begin at an instant or later. */
    public List<Lent> ofKinds(Collection<Long> kinds, TimeSlot span, Instant cancelledSince) {
        return list("l.kind_id in (" + Sql.marks(kinds) + ")", kinds, span, cancelledSince);
    }

    /** Loans of their own that groups have. */
    public List<Lent> ofGroups(Collection<Long> groups, TimeSlot span, Instant cancelledSince) {
        return list("s.booking_id is null and s.group_id in (" + Sql.marks(groups) + ")", groups, span, cancelledSince);
    }

    private List<Lent> list(String condition, Collection<Long> ids, TimeSlot span, Instant cancelledSince) {
        return Sql.list(
                source, LENT.formatted(condition), LentQuery::lent, ids, span.start(), span.end(), cancelledSince);
    }

    private static Lent lent(ResultSet row) throws SQLException {
        int kept = row.getInt("out_now") + row.getInt("reserved") + row.getInt("back");
        return new Lent(
                row.getString("reference"),
                new Revision(
                        row.getString("reference"),
                        row.getInt("sequence"),
                        Utc.instant(row, "created_at"),
                        Utc.instant(row, "revised_at")),
                row.getLong("kind_id"),
                row.getLong("facility_id"),
                row.getLong("group_id"),
                new TimeSlot(Utc.instant(row, "starts_at"), Utc.instant(row, "ends_at")),
                kept == 0 ? row.getInt("units") : kept,
                state(row),
                row.getBoolean("requested"));
    }

    private static LoanState state(ResultSet row) throws SQLException {
        if (row.getInt("out_now") > 0) {
            return LoanState.HANDED_OVER;
        }
        if (row.getInt("reserved") > 0) {
            return LoanState.RESERVED;
        }
        return row.getInt("back") > 0 ? LoanState.RETURNED : LoanState.CANCELLED;
    }
}
