package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;

/** How often the calendars of each building have changed so far. */
@ApplicationScoped
public class ChangeCounters {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    private record Counter(long facilityId, long changes) {}

    public Map<Long, Long> byFacility() {
        return Sql.list(
                        source,
                        "select facility_id, sum(seq) from room_change group by facility_id",
                        row -> new Counter(row.getLong(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Counter::facilityId, Counter::changes));
    }
}
