package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.account.Retention;
import org.tsudoi.base.store.Rows;
import org.tsudoi.base.store.Sql;

/** What account keeps about a person, given out whole, and forgotten in time. */
@ApplicationScoped
public class PrivacyStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Map<String, String>> account(long accountId) {
        return list("select login, email, name, language, state, created_at from account where id = ?", accountId);
    }

    public List<Map<String, String>> rights(long accountId) {
        return list("select role, scope, granted_at from role_grant where account_id = ?", accountId);
    }

    public List<Map<String, String>> signIns(long accountId) {
        return list(
                "select kind, agent, address, created_at, expires_at from sign_in where account_id = ? order by created_at",
                accountId);
    }

    public List<Map<String, String>> devices(long accountId) {
        return list("select device, last_at from sign_in_device where account_id = ?", accountId);
    }

    /** What the person did, as the trail keeps it. */
    public List<Map<String, String>> acts(long accountId) {
        return list(
                "select at, act, subject_kind, subject, detail, address from audit where actor_id = ? order by id",
                accountId);
    }

    public void forgetFailures(Instant before) {
        forget("delete from sign_in_failure where last_at < ? limit ?", before);
    }

    public void forgetDevices(Instant before) {
        forget("delete from sign_in_device where last_at < ? limit ?", before);
    }

    public void forgetAddresses(Instant before) {
        forget("update audit set address = null where address > '' and at < ? limit ?", before);
    }

    /** The account stays as a number that other rows point to; nothing of the person is left in it. */
    public void close(long accountId, String namedNow) {
        Sql.update(
                source,
                "update account set state = 'CLOSED', email = null, name = ?, login = concat('closed-', id), password_hash = '-' where id = ?",
                namedNow,
                accountId);
        Sql.update(source, "delete from role_grant where account_id = ?", accountId);
        Sql.update(source, "delete from sign_in where account_id = ?", accountId);
        Sql.update(source, "delete from sign_in_device where account_id = ?", accountId);
    }

    private void forget(String sql, Instant before) {
        Sql.update(source, sql, before, Retention.BATCH);
    }

    private List<Map<String, String>> list(String sql, long accountId) {
        return Sql.list(source, sql, Rows::map, accountId);
    }
}
