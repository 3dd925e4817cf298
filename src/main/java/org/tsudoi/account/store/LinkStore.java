package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Language;
import org.tsudoi.base.store.Sql;

/** Links that were sent by mail and not used yet, and what is changed by one. */
@ApplicationScoped
public class LinkStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** An account by its address of mail. */
    public record Holder(long accountId, String name, String passwordHash) {}

    public void add(byte[] tokenHash, String email, Instant expires, Instant now) {
        Sql.update(source, "delete from account_link where email = ? or expires_at < ?", email, now);
        Sql.update(
                source,
                "insert into account_link (token_hash, email, expires_at) values (?,?,?)",
                tokenHash,
                email,
                expires);
    }

    public Optional<String> email(byte[] tokenHash, Instant now) {
        return Sql.list(
                        source,
                        "select email from account_link where token_hash = ? and expires_at > ?",
                        row -> row.getString(1),
                        tokenHash,
                        now)
                .stream()
                .findFirst();
    }

    /** True for the one who comes first. */
    public boolean use(byte[] tokenHash) {
        return Sql.update(source, "delete from account_link where token_hash = ?", new Object[] {tokenHash}) == 1;
    }

    public Optional<Holder> holder(String email) {
        return holder("email = ?", email);
    }

    public Optional<Holder> holder(long accountId) {
        return holder("id = ?", accountId);
    }

    private Optional<Holder> holder(String condition, Object value) {
        return Sql.list(
                        source,
                        "select id, name, password_hash from account where state = 'ACTIVE' and " + condition,
                        row -> new Holder(row.getLong(1), row.getString(2), row.getString(3)),
                        value)
                .stream()
                .findFirst();
    }

    /** The language a person is written to in. */
    public void speak(long accountId, Language language) {
        Sql.update(source, "update account set language = ? where id = ?", language.tag(), accountId);
    }

    public Optional<String> emailOf(long accountId) {
        return Sql.list(source, "select email from account where id = ?", row -> row.getString(1), accountId).stream()
                .filter(email -> email != null)
                .findFirst();
    }

    /** Ends every sign-in of a person but one. */
    public void closeOthers(long accountId, byte[] keptTokenHash) {
        Sql.update(source, "delete from sign_in where account_id = ? and token_hash <> ?", accountId, keptTokenHash);
    }
}
