package org.tsudoi.facility.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.facility.Photograph;
import org.tsudoi.facility.Photograph.Alt;
import org.tsudoi.facility.PictureType;

/** Pictures and their bytes. Lists never read the bytes. */
@ApplicationScoped
public class PhotographStore {
    private static final String COLUMNS = "id, facility_id, room_id, media_type, alt_ja, alt_simple, alt_en";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Those of the building and of its rooms, in the order in which they are shown. */
    public List<Photograph> ofFacility(long facilityId) {
        return Sql.list(
                source,
                "select " + COLUMNS
                        + " from photograph where facility_id = ? order by room_id is not null, room_id, ordinal, id",
                PhotographStore::row,
                facilityId);
    }

    public List<Photograph> ofRoom(long roomId, long facilityId) {
        return Sql.list(
                source,
                "select " + COLUMNS + " from photograph where facility_id = ? and room_id = ? order by ordinal, id",
                PhotographStore::row,
                facilityId,
                roomId);
    }

    /** Those of kinds of equipment, by the number of the kind. */
    public Map<Long, Photograph> ofKinds() {
        Map<Long, Photograph> pictures = new HashMap<>();
        Sql.list(
                source,
                "select " + COLUMNS + ", kind_id from photograph where kind_id is not null",
                row -> pictures.put(row.getLong("kind_id"), row(row)));
        return pictures;
    }

    /** It is the picture of a kind from now on. */
    public void showsKind(long id, long kindId) {
        Sql.update(source, "update photograph set kind_id = ? where id = ?", kindId, id);
    }

    public void removeOfKind(long kindId) {
        Sql.update(source, "delete from photograph where kind_id = ?", kindId);
    }

    public Optional<Photograph> one(long id) {
        return Sql.list(source, "select " + COLUMNS + " from photograph where id = ?", PhotographStore::row, id)
                .stream()
                .findFirst();
    }

    public Optional<byte[]> body(long id) {
        return Sql.list(source, "select body from photograph where id = ?", row -> row.getBytes(1), id).stream()
                .findFirst();
    }

    public boolean isEmpty() {
        return Sql.list(source, "select 1 from photograph limit 1", row -> 1).isEmpty();
    }

    /** Adds it behind the others of the same building or room. */
    public long add(long facilityId, Long roomId, PictureType type, Alt alt, byte[] body) {
        long id = Ids.next();
        Sql.update(
                source,
                """
                insert into photograph (id, facility_id, room_id, media_type, alt_ja, alt_simple, alt_en, ordinal, body)
                select ?,?,?,?,?,?,?, coalesce(max(ordinal), 0) + 1, ? from photograph where facility_id = ? and room_id <=> ?""",
                id,
                facilityId,
                roomId,
                type.mediaType(),
                alt.ja(),
                alt.simple(),
                alt.en(),
                body,
                facilityId,
                roomId);
        return id;
    }

    public void describe(long id, Alt alt) {
        Sql.update(
                source,
                "update photograph set alt_ja = ?, alt_simple = ?, alt_en = ? where id = ?",
                alt.ja(),
                alt.simple(),
                alt.en(),
                id);
    }

    /** Shown before all others of its building or room. */
    public void first(Photograph photograph) {
        Sql.update(
                source,
                "update photograph set ordinal = if(id = ?, 0, ordinal + 1) where facility_id = ? and room_id <=> ?",
                photograph.id(),
                photograph.facilityId(),
                photograph.roomId() == 0 ? null : photograph.roomId());
    }

    public void remove(long id) {
        Sql.update(source, "delete from photograph where id = ?", id);
    }

    private static Photograph row(ResultSet row) throws SQLException {
        return new Photograph(
                row.getLong("id"),
                row.getLong("facility_id"),
                row.getLong("room_id"),
                row.getString("media_type"),
                new Alt(row.getString("alt_ja"), row.getString("alt_simple"), row.getString("alt_en")));
    }
}
