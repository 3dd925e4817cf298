package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.account.Contact;
import org.tsudoi.account.Throttle;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Actor.Grant;
import org.tsudoi.base.Language;
import org.tsudoi.base.Role;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;

/** Accounts, their rights and their sign-ins. */
@ApplicationScoped
public class AccountStore {
    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** What is needed to check a password. */
    public record Secret(long accountId, String passwordHash) {}

    /** One row of a person's rights; without rights role is null. */
    private record ActorRow(long accountId, String login, String name, Language language, Role role, long scope) {}

    public void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    public void grant(long accountId, Role role, long scope, Instant now) {
        Sql.update(
                source,
                "insert ignore into role_grant (account_id, role, scope, granted_at) values (?,?,?,?)",
                accountId,
                role,
                scope,
                now);
    }

    public void revoke(long accountId, Collection<Role> roles, long scope) {
        Sql.update(
                source,
                "delete from role_grant where account_id = ? and scope = ? and role in (" + Sql.marks(roles) + ")",
                accountId,
                scope,
                roles);
    }

    /** Whether there was such a right to choose. */
    public boolean choose(long accountId, Collection<Role> roles, long scope, Instant now) {
        return Sql.update(
                        source,
                        "update role_grant set chosen_at = ? where account_id = ? and scope = ? and role in ("
                                + Sql.marks(roles) + ")",
                        now,
                        accountId,
                        scope,
                        roles)
                > 0;
    }

    public boolean isEmpty() {
        return Sql.list(source, "select 1 from account limit 1", row -> 1).isEmpty();
    }

    public Optional<Secret> secret(String loginOrEmail) {
        String sql =
                "select id, password_hash from account where (login = ? or email = ?) and state = 'ACTIVE' order by login = ? desc limit 1";
        return Sql.list(
                        source,
                        sql,
                        row -> new Secret(row.getLong(1), row.getString(2)),
                        loginOrEmail,
                        loginOrEmail,
                        loginOrEmail)
                .stream()
                .findFirst();
    }

    public Optional<Long> idOf(String login) {
        return Sql.list(source, "select id from account where login = ?", row -> row.getLong(1), login).stream()
                .findFirst();
    }

    public void replaceHash(long accountId, String hash) {
        Sql.update(source, "update account set password_hash = ? where id = ?", hash, accountId);
    }

    public void open(byte[] tokenHash, long accountId, String kind, Instant now, Instant expires, String agent) {
        Sql.update(source, """
                insert into sign_in (token_hash, account_id, kind, created_at, last_used_at, expires_at, agent)
                values (?,?,?,?,?,?,?)""", tokenHash, accountId, kind, now, now, expires, agent);
        Sql.update(source, "delete from sign_in where expires_at < ? limit 100", now);
    }

    public void close(byte[] tokenHash) {
        Sql.update(source, "delete from sign_in where token_hash = ?", new Object[] {tokenHash});
    }

    /** Who a token stands for, with the rights of this moment; one statement. */
    public Optional<Actor> actor(byte[] tokenHash, String kind, Instant now) {
        String sql = """
                select a.id, a.login, a.name, a.language, g.role, g.scope
                from sign_in s join account a on a.id = s.account_id left join role_grant g on g.account_id = a.id
                where s.token_hash = ? and s.kind = ? and s.expires_at > ? and a.state = 'ACTIVE'""";
        return actor(Sql.list(source, sql, AccountStore::actorRow, tokenHash, kind, now));
    }

    /** The person with the rights of this moment, unless the account is shut. */
    public Optional<Actor> active(long accountId) {
        String sql = """
                select a.id, a.login, a.name, a.language, g.role, g.scope
                from account a left join role_grant g on g.account_id = a.id where a.id = ? and a.state = 'ACTIVE'""";
        return actor(Sql.list(source, sql, AccountStore::actorRow, accountId));
    }

    public Optional<Actor> actor(long accountId) {
        String sql = """
                select a.id, a.login, a.name, a.language, g.role, g.scope
                from account a left join role_grant g on g.account_id = a.id where a.id = ?""";
        return actor(Sql.list(source, sql, AccountStore::actorRow, accountId));
    }

    public List<Contact> people(Collection<Role> roles, long scope) {
        String sql =
                "select a.id, a.name, a.email, a.language, g.role from role_grant g join account a on a.id = g.account_id "
                        + "where g.scope = ? and g.role in (" + Sql.marks(roles)
                        + ") and a.state = 'ACTIVE' order by g.role desc, a.name";
        return Sql.list(
                source,
                sql,
                row -> new Contact(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Language.ofTag(row.getString(4)).orElse(Language.JA),
                        Role.valueOf(row.getString(5))),
                scope,
                roles);
    }

    public Throttle throttle(String subject) {
        return Sql.list(
                        source,
                        "select failures, last_at from sign_in_failure where subject = ?",
                        row -> new Throttle(row.getInt(1), Utc.instant(row, "last_at")),
                        subject)
                .stream()
                .findFirst()
                .orElse(Throttle.NONE);
    }

    public void keep(String subject, Throttle throttle) {
        Sql.update(
                source,
                "insert into sign_in_failure (subject, failures, last_at) values (?,?,?) "
                        + "on duplicate key update failures = values(failures), last_at = values(last_at)",
                subject,
                throttle.failures(),
                throttle.lastAt());
    }

    public void forgive(String subject) {
        Sql.update(source, "delete from sign_in_failure where subject = ?", subject);
    }

    private static ActorRow actorRow(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new ActorRow(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                Language.ofTag(row.getString("language")).orElse(Language.JA),
                role == null ? null : Role.valueOf(role),
                row.getLong("scope"));
    }

    private static Optional<Actor> actor(List<ActorRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Grant> grants = new ArrayList<>();
        rows.stream().filter(r -> r.role() != null).forEach(r -> grants.add(new Grant(r.role(), r.scope())));
        ActorRow first = rows.get(0);
        return Optional.of(
                new Actor(first.accountId(), first.login(), first.name(), first.language(), List.copyOf(grants)));
    }
}
