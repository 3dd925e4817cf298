package org.tsudoi.report.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.GroupClass;
import org.tsudoi.report.Fairness.Group;
import org.tsudoi.report.Fairness.Place;
import org.tsudoi.report.Fairness.Reason;
import org.tsudoi.report.Fairness.Source;
import org.tsudoi.report.Fairness.Use;
import org.tsudoi.report.Part;

/** What groups asked for and got. Hours and days are those of Japan, which has no summer time. */
@ApplicationScoped
public class FairnessStore {
    private static final String PLACE = """
            group_id, room_id, dayofweek(starts_at + interval 9 hour) weekday,
            case when hour(starts_at + interval 9 hour) < 12 then 0 when hour(starts_at + interval 9 hour) < 17 then 1 else 2 end part,\s""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Bookings and wishes of the time, one line for each group and slot. */
    public List<Use> uses(TimeSlot time) {
        String sql = "select group_id, room_id, weekday, part, sum(requests), sum(refused), sum(minutes) from (select "
                + PLACE
                + "count(*) requests, sum(state = 'REJECTED') refused, sum(if(state in ('APPROVED', 'ATTENDED', 'NO_SHOW'), "
                + "timestampdiff(minute, starts_at, ends_at), 0)) minutes from booking where starts_at >= ? and starts_at < ? "
                + "group by 1, 2, 3, 4 union all select " + PLACE
                + "count(*), count(*), 0 from refused_request where starts_at >= ? and starts_at < ? group by 1, 2, 3, 4) x "
                + "group by 1, 2, 3, 4";
        return Sql.list(source, sql, FairnessStore::use, time.start(), time.end(), time.start(), time.end());
    }

    /** Every group; when it became active is told by how long it was when it applied, and by nobody for one that was taken in from a list. */
    public List<Group> groups() {
        String sql = """
                select g.id, g.group_class, least(date(date_sub(r.applied_at, interval r.months_active month)), date(g.created_at)),
                  r.member_count
                from civic_group g join registration r on r.group_id = g.id""";
        return Sql.list(
                source,
                sql,
                row -> new Group(
                        row.getLong(1),
                        GroupClass.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, Integer.class)));
    }

    /** A wish that was refused for several reasons counts for each of them. */
    public List<Reason> reasons(TimeSlot time) {
        Map<String, Integer> rules = new TreeMap<>();
        Sql.list(
                source,
                "select reasons, count(*) from refused_request where starts_at >= ? and starts_at < ? group by reasons",
                row -> {
                    for (String code : row.getString(1).split(" ")) {
                        rules.merge(code, row.getInt(2), Integer::sum);
                    }
                    return code(row);
                },
                time.start(),
                time.end());
        List<Reason> all = new ArrayList<>();
        rules.forEach((code, count) -> all.add(new Reason(Source.RULES, code, count)));
        all.addAll(Sql.list(
                source,
                "select coalesce(reason_code, 'OTHER'), count(*) from booking where state = 'REJECTED' and starts_at >= ? and starts_at < ? group by 1",
                row -> new Reason(Source.STAFF, code(row), row.getInt(2)),
                time.start(),
                time.end()));
        all.addAll(Sql.list(
                source,
                "select coalesce(reason_code, 'OTHER'), count(*) from registration_move where to_state = 'REJECTED' and at >= ? and at < ? group by 1",
                row -> new Reason(Source.REGISTRATION, code(row), row.getInt(2)),
                time.start(),
                time.end()));
        return all;
    }

    private static String code(ResultSet row) throws SQLException {
        return row.getString(1);
    }

    private static Use use(ResultSet row) throws SQLException {
        var place = new Place(row.getLong(2), row.getInt(3), Part.values()[row.getInt(4)]);
        return new Use(row.getLong(1), place, row.getInt(5), row.getInt(6), row.getLong(7));
    }
}
