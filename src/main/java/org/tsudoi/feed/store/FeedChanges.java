package org.tsudoi.feed.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.feed.Version;

/** Counters of groups, of kinds of equipment and of Wi-Fi, moved in the transaction of the change; those of rooms are kept with the bookings. */
@ApplicationScoped
public class FeedChanges {
    /** A kind may go with bookings everywhere at once: its counter is split so that they do not wait for each other. */
    private static final int STRIPES = 16;

    private static final String COUNTED =
            " on duplicate key update seq = seq + 1, changed_at = greatest(changed_at, values(changed_at))";

    /** Scopes of which there is only one have this number. */
    private static final long EVERYTHING = 0;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /**
     * The group of a booking, and every kind lent with it, once a unit. Two statements, and nothing sorted: the database fetches room for a
     * sort and lays a union on disk even when there is nothing in it, which was half of what a booking cost it.
     */
    public void moved(long groupId, long bookingId, Instant now) {
        Sql.later(
                source,
                "insert into feed_change (scope, id, stripe, seq, changed_at) select 'EQUIPMENT', k.kind_id, ?, 1, ?"
                        + " from loan k where k.booking_id = ?" + COUNTED,
                stripe(bookingId),
                now,
                bookingId);
        moved("GROUP", groupId, now);
    }

    /** By the millisecond within the number: its lowest bits are those of a counter that hardly ever counts. */
    private static long stripe(long bookingId) {
        return (bookingId >>> Ids.MILLIS_FROM) % STRIPES;
    }

    /** A group's loan of its own, and the kinds on it. */
    public void lent(long groupId, Collection<Long> kinds, Instant now) {
        kinds(kinds, now);
        moved("GROUP", groupId, now);
    }

    public void kinds(Collection<Long> kinds, Instant now) {
        kinds.stream().sorted().forEach(kind -> moved("EQUIPMENT", kind, now));
    }

    public void wifi(Instant now) {
        moved("WIFI", EVERYTHING, now);
    }

    private void moved(String scope, long id, Instant now) {
        Sql.later(
                source,
                "insert into feed_change (scope, id, stripe, seq, changed_at) values (?, ?, 0, 1, ?)" + COUNTED,
                scope,
                id,
                now);
    }

    public Version ofKinds(Collection<Long> kinds) {
        return kinds.isEmpty() ? Version.NONE : version("EQUIPMENT", kinds);
    }

    public Version ofWifi() {
        return version("WIFI", List.of(EVERYTHING));
    }

    public Version ofGroups(Collection<Long> groups) {
        return groups.isEmpty() ? Version.NONE : version("GROUP", groups);
    }

    private Version version(String scope, Collection<Long> ids) {
        String sql =
                "select coalesce(sum(seq), 0) seq, max(changed_at) changed_at from feed_change where scope = ? and id in ("
                        + Sql.marks(ids) + ")";
        return Sql.list(
                        source,
                        sql,
                        row -> {
                            Instant changed = Utc.instant(row, "changed_at");
                            return new Version(row.getLong("seq"), changed == null ? Instant.EPOCH : changed);
                        },
                        scope,
                        ids)
                .get(0);
    }
}
