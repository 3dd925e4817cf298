package org.tsudoi.report.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.group.GroupClass;
import org.tsudoi.report.Figures.GroupCount;
import org.tsudoi.report.Figures.Unmet;

/** Counts. */
@ApplicationScoped
public class FigureStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<GroupCount> registeredGroups(LocalDate today) {
        String sql = """
                select coalesce(r.registered_class, g.group_class) registered_as, count(*) from civic_group g join registration r on r.group_id = g.id
                where r.state in ('REGISTERED', 'RENEWAL_PENDING') and r.valid_until >= ? group by registered_as order by registered_as""";
        return Sql.list(
                source, sql, row -> new GroupCount(GroupClass.valueOf(row.getString(1)), row.getLong(2)), today);
    }

    /** Minutes of live bookings by facility id; a part of a divided room counts by its share of the parts. */
    public Map<Long, Long> bookedMinutes(TimeSlot month) {
        Map<Long, Long> minutes = new HashMap<>();
        String sql = """
                select b.facility_id, sum(timestampdiff(minute, b.starts_at, b.ends_at)
                         * (select count(*) from room_partition p where p.room_id = b.room_id))
                from booking b where b.starts_at >= ? and b.starts_at < ? and b.state in ('APPROVED', 'ATTENDED', 'NO_SHOW')
                group by b.facility_id""";
        Sql.list(source, sql, row -> minutes.put(row.getLong(1), row.getLong(2)), month.start(), month.end());
        return minutes;
    }

    public List<Unmet> unmet(TimeSlot month, int limit) {
        String sql = "select at, wanted, people from unmet_demand where at >= ? and at < ? order by id desc limit ?";
        return Sql.list(
                source,
                sql,
                row -> new Unmet(Utc.instant(row, "at"), row.getString("wanted"), row.getInt("people")),
                month.start(),
                month.end(),
                limit);
    }
}
