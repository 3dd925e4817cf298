package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.SqlFailure;
import org.tsudoi.base.store.Utc;

/** Answers already given, by person and key; status 0 while the first request is still at work. */
@ApplicationScoped
public class AnswerStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** What was answered, and to which body. */
    public record Kept(byte[] bodyHash, int status, String location, String answer, Instant createdAt) {}

    /** False when the key is there already. */
    public boolean begin(long accountId, String key, byte[] bodyHash, Instant now) {
        try {
            Sql.update(
                    source,
                    "insert into idempotent_answer (account_id, request_key, body_hash, status, answer, created_at) "
                            + "values (?,?,?,0,'',?)",
                    accountId,
                    key,
                    bodyHash,
                    now);
            return true;
        } catch (SqlFailure failure) {
            if (SqlFailure.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** A whole answer; in a transaction it goes with what comes next, and a key that is there already shows itself then. */
    public void add(long accountId, String key, Kept kept) {
        Sql.later(
                source,
                "insert into idempotent_answer (account_id, request_key, body_hash, status, location, answer, created_at) values (?,?,?,?,?,?,?)",
                accountId,
                key,
                kept.bodyHash(),
                kept.status(),
                kept.location(),
                kept.answer(),
                kept.createdAt());
    }

    public Optional<Kept> find(long accountId, String key) {
        return Sql.list(
                        source,
                        "select * from idempotent_answer where account_id = ? and request_key = ?",
                        row -> new Kept(
                                row.getBytes("body_hash"),
                                row.getInt("status"),
                                row.getString("location"),
                                row.getString("answer"),
                                Utc.instant(row, "created_at")),
                        accountId,
                        key)
                .stream()
                .findFirst();
    }

    public void finish(long accountId, String key, int status, String location, String answer) {
        Sql.update(
                source,
                "update idempotent_answer set status = ?, location = ?, answer = ? where account_id = ? and request_key = ?",
                status,
                location,
                answer,
                accountId,
                key);
    }

    public void forget(long accountId, String key) {
        Sql.update(source, "delete from idempotent_answer where account_id = ? and request_key = ?", accountId, key);
    }

    public void forgetOlder(Instant than) {
        Sql.update(source, "delete from idempotent_answer where created_at < ? limit 500", than);
    }
}
