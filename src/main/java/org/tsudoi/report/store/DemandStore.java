package org.tsudoi.report.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.equipment.Shortfall.Source;
import org.tsudoi.report.Demand.Line;
import org.tsudoi.report.Part;

/** Equipment that was wanted and not to be had, by the day it was asked for, so that figures of a month that is over stay what they are. */
@ApplicationScoped
public class DemandStore {
    private static final String LINES = """
            select kind_id, facility_id, dayofweek(starts_at + interval 9 hour) weekday,
              case when hour(starts_at + interval 9 hour) < 12 then 0 when hour(starts_at + interval 9 hour) < 17 then 1 else 2 end part,
              source, count(*), sum(missing), max(missing)
            from equipment_shortfall where asked_on between ? and ? group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Line> lines(LocalDate first, LocalDate last) {
        return Sql.list(
                source,
                LINES,
                row -> new Line(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        Part.values()[row.getInt(4)],
                        Source.valueOf(row.getString(5)),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8)),
                first,
                last);
    }

    /** How many groups were refused a kind. */
    public Map<Long, Integer> groups(LocalDate first, LocalDate last) {
        Map<Long, Integer> groups = new HashMap<>();
        Sql.list(
                source,
                "select kind_id, count(distinct group_id) from equipment_shortfall where asked_on between ? and ? and source = 'REFUSED' group by kind_id",
                row -> groups.put(row.getLong(1), row.getInt(2)),
                first,
                last);
        return groups;
    }
}
