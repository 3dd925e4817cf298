package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.store.Rows;
import org.tsudoi.base.store.Sql;

/** Bookings by the person who asked for them, and all that is kept of them by group. */
@ApplicationScoped
public class BookingPrivacy {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Map<String, String>> waitingPutBy(long accountId) {
        return Sql.list(
                source,
                "select reference, starts_at, ends_at, since, state from waiting where account_id = ? order by id",
                Rows::map,
                accountId);
    }

    public List<Map<String, String>> askedBy(long accountId) {
        return Sql.list(
                source,
                "select reference, starts_at, ends_at, state, purpose, note, created_at from booking where requested_by = ? order by id",
                Rows::map,
                accountId);
    }

    public List<Map<String, String>> ofGroup(long groupId) {
        return list("""
                select b.reference, r.code room, b.starts_at, b.ends_at, b.state, b.purpose, b.activity, b.attendees, b.public_title, b.note,
                  b.created_at, b.reason_code, b.reason_text, b.late from booking b join room r on r.id = b.room_id
                where b.group_id = ? order by b.starts_at, b.id""", groupId);
    }

    public List<Map<String, String>> movesOf(long groupId) {
        return list("""
                select b.reference, m.at, m.actor_name, m.from_state, m.to_state, m.reason_code, m.reason_text
                from booking_move m join booking b on b.id = m.booking_id where b.group_id = ? order by m.at, b.id, m.sequence""", groupId);
    }

    public List<Map<String, String>> seriesOf(long groupId) {
        return list(
                "select reference, rhythm, wanted, created_at from series where group_id = ? order by created_at",
                groupId);
    }

    /** Rooms kept while a form is filled in. */
    public List<Map<String, String>> holdsOf(long groupId) {
        return list("""
                select r.code room, h.starts_at, h.ends_at, h.until from hold h join room r on r.id = h.room_id
                where h.group_id = ? order by h.starts_at""", groupId);
    }

    public List<Map<String, String>> waitingOf(long groupId) {
        return list("""
                select w.reference, r.code room, w.starts_at, w.ends_at, w.since, w.until, w.state, w.offered_at, w.offer_until, w.ended_at
                from waiting w join room r on r.id = w.room_id where w.group_id = ? order by w.since, w.id""", groupId);
    }

    /** Wishes that the rules refused. */
    public List<Map<String, String>> refusedOf(long groupId) {
        return list("""
                select r.code room, x.starts_at, x.ends_at, x.asked_at, x.attendees, x.activity, x.purpose_kind, x.reasons
                from refused_request x join room r on r.id = x.room_id where x.group_id = ? order by x.asked_at""", groupId);
    }

    /** What the group was told after bookings that nobody came to. */
    public List<Map<String, String>> conductOf(long groupId) {
        return list("""
                select fiscal_year, sanction, points, until_day, at, lifted_at from conduct_notice where group_id = ? order by id""", groupId);
    }

    private List<Map<String, String>> list(String sql, long groupId) {
        return Sql.list(source, sql, Rows::map, groupId);
    }
}
