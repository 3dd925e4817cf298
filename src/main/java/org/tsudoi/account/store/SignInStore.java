package org.tsudoi.account.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.account.Contact;
import org.tsudoi.account.OpenSignIn;
import org.tsudoi.base.Language;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;

/** The sign-ins of one person, and the devices they came from. */
@ApplicationScoped
public class SignInStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<OpenSignIn> open(long accountId, byte[] current, Instant now) {
        return Sql.list(
                source,
                "select token_hash, kind, agent, address, created_at, expires_at from sign_in where account_id = ? and expires_at > ? "
                        + "order by created_at desc limit 100",
                row -> new OpenSignIn(
                        HexFormat.of().formatHex(row.getBytes(1)),
                        row.getString(2).equals("TOKEN"),
                        row.getString(3),
                        row.getString(4),
                        Utc.instant(row, "created_at"),
                        Utc.instant(row, "expires_at"),
                        Arrays.equals(row.getBytes(1), current)),
                accountId,
                now);
    }

    /** Only one's own. */
    public int close(long accountId, byte[] tokenHash) {
        return Sql.update(source, "delete from sign_in where account_id = ? and token_hash = ?", accountId, tokenHash);
    }

    public void from(byte[] tokenHash, String address) {
        Sql.update(source, "update sign_in set address = ? where token_hash = ?", address, tokenHash);
    }

    /** Whether the device is new to an account that has signed in before; remembers it. */
    public boolean isNewDevice(long accountId, String device, Instant now) {
        boolean first = Sql.list(
                        source, "select 1 from sign_in_device where account_id = ? limit 1", row -> 1, accountId)
                .isEmpty();
        int changed = Sql.update(
                source,
                "insert into sign_in_device (account_id, device, last_at) values (?,?,?) on duplicate key update last_at = values(last_at)",
                accountId,
                device,
                now);
        return changed == 1 && !first;
    }

    public Optional<Contact> person(long accountId) {
        return Sql.list(
                        source,
                        "select id, name, email, language from account where id = ? and email is not null",
                        row -> new Contact(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                Language.ofTag(row.getString(4)).orElse(Language.JA),
                                null),
                        accountId)
                .stream()
                .findFirst();
    }
}
