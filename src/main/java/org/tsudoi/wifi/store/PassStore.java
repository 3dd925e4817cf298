package org.tsudoi.wifi.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;

/** Passes as they are kept: the password sealed, and the hash that RADIUS compares. */
@ApplicationScoped
public class PassStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** The sealed password of a booking, if it has one. */
    public Optional<byte[]> of(long bookingId) {
        return Sql.list(
                        source,
                        "select password from wifi_pass where booking_id = ?",
                        row -> row.getBytes(1),
                        bookingId)
                .stream()
                .findFirst();
    }

    /** Keeps a new one, unless another request did meanwhile. */
    public void add(long bookingId, String user, byte[] shut, byte[] hash, Instant now) {
        Sql.update(
                source,
                "insert ignore into wifi_pass (booking_id, username, password, nt_hash, issued_at) values (?,?,?,?,?)",
                bookingId,
                user,
                shut,
                hash,
                now);
    }

    /** Who was connected when is nobody's business later. */
    public void forget(Instant before) {
        Sql.update(source, "delete from wifi_session where updated_at < ? limit 1000", before);
    }
}
