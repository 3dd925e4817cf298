package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.account.Retention;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.store.Rows;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.GroupAccess;

/** Who looked at the people of a group, what a group's feature keeps about a person, and what it forgets. */
@ApplicationScoped
public class GroupPrivacy {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Once a day is enough to say who looked. */
    public void seen(long groupId, LocalDate day, long accountId, String name) {
        Sql.update(
                source,
                "insert ignore into group_access (group_id, day, account_id, name) values (?,?,?,?)",
                groupId,
                day,
                accountId,
                name);
    }

    public List<GroupAccess> accesses(long groupId, int limit) {
        return Sql.list(
                source,
                "select day, name from group_access where group_id = ? order by day desc, name limit ?",
                row -> new GroupAccess(row.getDate(1).toLocalDate(), row.getString(2)),
                groupId,
                limit);
    }

    public List<Map<String, String>> groups(long accountId) {
        return Sql.list(
                source,
                "select g.code, g.name_ja, r.role, r.granted_at from role_grant r join civic_group g on g.id = r.scope "
                        + "where r.account_id = ? and r.role in ('REPRESENTATIVE', 'CONTACT', 'MEMBER')",
                Rows::map,
                accountId);
    }

    public List<Map<String, String>> papers(long accountId) {
        return Sql.list(
                source,
                "select kind, file_name, size, added_at from group_document where added_by = ?",
                Rows::map,
                accountId);
    }

    public void forget(Retention retention) {
        Sql.update(
                source,
                "delete from officer_invitation where expires_at < ? limit ?",
                retention.oldest("invitations"),
                Retention.BATCH);
        Sql.update(
                source,
                "delete from group_access where day < ? limit ?",
                day(retention.oldest("accessLog")),
                Retention.BATCH);
        Sql.update(
                source,
                "delete from registration_reminder where last_day < ? limit ?",
                day(retention.oldest("reminders")),
                Retention.BATCH);
        Sql.update(
                source,
                "delete from group_document where group_id in (select group_id from registration where state = 'CLOSED' and closed_on < ?) limit ?",
                day(retention.oldest("papersOfClosedGroups")),
                Retention.BATCH);
    }

    private static LocalDate day(Instant instant) {
        return JapanTime.dayOf(instant);
    }
}
