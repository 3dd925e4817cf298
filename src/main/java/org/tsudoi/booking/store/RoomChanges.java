package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.facility.Room;

/** Moves the change counters of rooms inside the transaction that changes what their calendars show. */
@ApplicationScoped
public class RoomChanges {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** The rooms come in one order always, so that two transactions do not wait for each other in a ring. */
    public void moved(List<Room> rooms, Instant now) {
        List<Object> arguments = new ArrayList<>();
        rooms.stream().sorted(Comparator.comparingLong(Room::id)).forEach(room -> {
            arguments.add(room.id());
            arguments.add(room.facilityId());
            arguments.add(now);
        });
        Sql.later(
                source,
                "insert into room_change (room_id, facility_id, seq, changed_at) values "
                        + String.join(",", Collections.nCopies(rooms.size(), "(?,?,1,?)"))
                        + " on duplicate key update seq = seq + 1, changed_at = greatest(changed_at, values(changed_at))",
                arguments.toArray());
    }
}
