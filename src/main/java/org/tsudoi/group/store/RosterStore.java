package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Names;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.RosterOverlap;

/** Keyed hashes of members. */
@ApplicationScoped
public class RosterStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Instead of what was there of the group. */
    public void replace(long groupId, Collection<byte[]> hashes, byte[] keyId, Instant now) {
        Sql.update(source, "delete from roster_hash where group_id = ?", groupId);
        Sql.insertAll(
                source,
                "insert into roster_hash (group_id, hash, key_id, taken_at) values",
                hashes.stream()
                        .map(hash -> new Object[] {groupId, hash, keyId, now})
                        .collect(Collectors.toList()));
    }

    /** How many members were told under the key of today; those under an older key can be compared with nobody. */
    public int size(long groupId, byte[] keyId) {
        return Sql.list(
                        source,
                        "select count(*) from roster_hash where group_id = ? and key_id = ?",
                        row -> row.getInt(1),
                        groupId,
                        keyId)
                .get(0);
    }

    /** Living groups with members in common, most first. */
    public List<RosterOverlap> overlaps(long groupId, byte[] keyId, int own) {
        String sql = """
                select g.code, g.name_ja, g.name_kana, g.name_en, r.state, x.common,
                  (select count(*) from roster_hash s where s.group_id = g.id and s.key_id = ?) others
                from (select o.group_id, count(*) common from roster_hash m join roster_hash o on o.hash = m.hash and o.key_id = m.key_id
                      and o.group_id <> m.group_id where m.group_id = ? and m.key_id = ? group by o.group_id) x
                join civic_group g on g.id = x.group_id join registration r on r.group_id = g.id
                where r.state not in ('CLOSED', 'CANCELLED', 'REJECTED', 'WITHDRAWN') order by x.common desc limit 50""";
        return Sql.list(
                source,
                sql,
                row -> new RosterOverlap(
                        row.getString(1),
                        new Names(row.getString(2), row.getString(3), row.getString(4)),
                        RegistrationState.valueOf(row.getString(5)),
                        row.getInt(6),
                        own,
                        row.getInt(7)),
                keyId,
                groupId,
                keyId);
    }

    public void forget(Instant before, int limit) {
        Sql.update(source, "delete from roster_hash where taken_at < ? limit ?", before, limit);
    }
}
