package org.tsudoi.wifi.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;

/** What nobody may read from the table: passphrases as they were encrypted, and the hashes of the tokens of probes. */
@ApplicationScoped
public class SecretStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public Optional<byte[]> passphrase(String code) {
        return one("select passphrase from access_point where code = ?", code);
    }

    public Optional<byte[]> probe(String code) {
        return one("select probe_hash from access_point where code = ?", code);
    }

    public void passphrase(String code, byte[] shut) {
        Sql.update(source, "update access_point set passphrase = ? where code = ?", shut, code);
    }

    /** A probe reports every few minutes: from now on silence is told soon. */
    public void probe(String code, byte[] hash, int silentMinutes) {
        Sql.update(
                source,
                "update access_point set probe_hash = ?, silent_minutes = ? where code = ?",
                hash,
                silentMinutes,
                code);
    }

    private Optional<byte[]> one(String sql, String code) {
        return Sql.list(source, sql, row -> Optional.ofNullable(row.getBytes(1)), code).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
