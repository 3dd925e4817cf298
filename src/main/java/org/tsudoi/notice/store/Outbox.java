package org.tsudoi.notice.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.notice.Mail;
import org.tsudoi.notice.Mail.Calendar;

/** Mails written in the transaction that caused them, sent later. */
@ApplicationScoped
public class Outbox {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** A mail to be. */
    public record Draft(
            String recipient, String language, String subject, String body, String about, Calendar calendar) {
        public Draft(String recipient, String language, String subject, String body, String about) {
            this(recipient, language, subject, body, about, null);
        }
    }

    public void add(Draft draft, Instant now) {
        Sql.later(
                source,
                """
                insert into mail (id, created_at, recipient, language, subject, body, about, calendar_method, calendar, state, attempts,
                  next_attempt_at)
                values (?,?,?,?,?,?,?,?,?,'WAITING',0,?)""",
                Ids.next(),
                now,
                draft.recipient(),
                draft.language(),
                draft.subject(),
                draft.body(),
                draft.about(),
                draft.calendar() == null ? null : draft.calendar().method(),
                draft.calendar() == null ? null : draft.calendar().text(),
                now);
    }

    public List<Mail> due(Instant now, int limit) {
        return list(
                "select * from mail where state = 'WAITING' and next_attempt_at <= ? order by next_attempt_at limit ?",
                now,
                limit);
    }

    /** Takes a mail for this node: false when another node has taken it meanwhile. */
    public boolean take(Mail mail, Instant until) {
        return Sql.update(
                        source,
                        "update mail set attempts = attempts + 1, next_attempt_at = ? where id = ? and state = 'WAITING' and attempts = ?",
                        until,
                        mail.id(),
                        mail.attempts())
                == 1;
    }

    public void sent(Mail mail, Instant now) {
        Sql.update(
                source, "update mail set state = 'SENT', sent_at = ?, last_error = null where id = ?", now, mail.id());
    }

    public void failed(Mail mail, String error, boolean forGood) {
        String shown = error == null ? "" : error.substring(0, Math.min(300, error.length()));
        Sql.update(
                source,
                "update mail set last_error = ?, state = if(?, 'FAILED', state) where id = ?",
                shown,
                forGood,
                mail.id());
    }

    public void forget(Instant before, int limit) {
        Sql.update(source, "delete from mail where created_at < ? limit ?", before, limit);
    }

    public List<Mail> newest(long before, int limit) {
        return list("select * from mail where id < ? order by id desc limit ?", before, limit);
    }

    private List<Mail> list(String sql, Object... arguments) {
        return Sql.list(
                source,
                sql,
                row -> new Mail(
                        row.getLong("id"),
                        Utc.instant(row, "created_at"),
                        row.getString("recipient"),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("about"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        Utc.instant(row, "sent_at"),
                        row.getString("last_error"),
                        row.getString("calendar") == null
                                ? null
                                : new Calendar(row.getString("calendar_method"), row.getString("calendar"))),
                arguments);
    }
}
