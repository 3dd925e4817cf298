package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;

/** Registrations for which a day has come, and the reminders that were sent. */
@ApplicationScoped
public class DueRegistrations {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Codes of groups, so many at a time, for which a last day is over: registrations after their grace, suspensions, and what was returned. */
    public List<String> over(LocalDate today, int graceDays) {
        String sql = """
                select g.code from registration r join civic_group g on g.id = r.group_id
                where r.state = 'REGISTERED' and r.valid_until < ?
                  or r.state = 'SUSPENDED' and r.suspended_until < ?
                  or r.state = 'RETURNED' and r.returned_until < ?
                order by r.id limit 500""";
        return Sql.list(source, sql, row -> row.getString(1), today.minusDays(graceDays), today, today);
    }

    /** Codes of groups whose last day is in this span and who were not told yet that so many days are left. */
    public List<String> untold(LocalDate from, LocalDate to, int days, boolean alsoReturned) {
        String sql = """
                select g.code from registration r join civic_group g on g.id = r.group_id
                where (r.state = 'REGISTERED' and r.valid_until between ? and ? or ? and r.state = 'RETURNED' and r.returned_until between ? and ?)
                  and not exists (select 1 from registration_reminder m where m.group_id = r.group_id
                    and m.last_day = if(r.state = 'RETURNED', r.returned_until, r.valid_until) and m.days = ?)
                order by r.id limit 500""";
        return Sql.list(source, sql, row -> row.getString(1), from, to, alsoReturned, from, to, days);
    }

    /** False when another node has sent it already. */
    public boolean remember(long groupId, LocalDate lastDay, int days, Instant now) {
        return Sql.update(
                        source,
                        "insert ignore into registration_reminder (group_id, last_day, days, sent_at) values (?,?,?,?)",
                        groupId,
                        lastDay,
                        days,
                        now)
                == 1;
    }
}
