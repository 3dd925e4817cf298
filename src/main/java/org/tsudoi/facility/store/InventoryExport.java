package org.tsudoi.facility.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.facility.Layouts;

/** Reads the inventory back into the cells of its tables, in the order of {@link Layouts}. */
@ApplicationScoped
public class InventoryExport {
    private static final String HOURS = """
            (select case when count(*) = 7 and min(opens_minute) = max(opens_minute) and min(closes_minute) = max(closes_minute)
              then concat(lpad(min(opens_minute) div 60, 2, '0'), ':', lpad(min(opens_minute) mod 60, 2, '0'), '-',
                          lpad(min(closes_minute) div 60, 2, '0'), ':', lpad(min(closes_minute) mod 60, 2, '0'))
              else group_concat(elt(weekday, 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'), '=',
                          lpad(opens_minute div 60, 2, '0'), ':', lpad(opens_minute mod 60, 2, '0'), '-',
                          lpad(closes_minute div 60, 2, '0'), ':', lpad(closes_minute mod 60, 2, '0') order by weekday separator ';') end
             from opening_hours h where h.facility_id = f.id)""";
    private static final String BANDS = """
            (select group_concat(name_ja, '/', name_simple, '/', name_en, '=',
                          lpad(starts_minute div 60, 2, '0'), ':', lpad(starts_minute mod 60, 2, '0'), '-',
                          lpad(ends_minute div 60, 2, '0'), ':', lpad(ends_minute mod 60, 2, '0') order by ordinal separator ';')
             from time_band b where b.facility_id = f.id and b.room_id <=> %s)""";
    private static final String CLOSURES = """
            (select group_concat(case kind
                when 'WEEKLY' then concat('WEEKLY:', elt(weekday, 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'))
                when 'NTH' then concat('NTH:', nth, ':', elt(weekday, 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'))
                when 'RANGE' then concat('RANGE:', from_day, '/', to_day)
                else concat('ONCE:', from_date, '/', to_date) end order by id separator ';')
             from closure c where c.facility_id = f.id and c.room_id is null)""";
    private static final String TIME = "concat(lpad(%1$s div 60, 2, '0'), ':', lpad(%1$s mod 60, 2, '0'))";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<List<String>> facilities() {
        String opens =
                "(select " + TIME.formatted("min(opens_minute)") + " from opening_hours h where h.facility_id = f.id)";
        String closes =
                "(select " + TIME.formatted("max(closes_minute)") + " from opening_hours h where h.facility_id = f.id)";
        String days =
                "(select group_concat(elt(weekday, '月', '火', '水', '木', '金', '土', '日') order by weekday separator '') "
                        + "from opening_hours h where h.facility_id = f.id)";
        String sql =
                "select municipality_code, number, prefecture, municipality, name_ja, name_kana, alias, poi_code, address, address_extra, "
                        + "latitude, longitude, phone, phone_extension, corporate_number, operator, " + days + ", "
                        + opens + ", " + closes
                        + ", hours_note, description, accessibility, url, notes, code, kind, name_en, description_en, "
                        + HOURS + ", "
                        + BANDS.formatted("null") + ", " + CLOSURES
                        + ", holiday_policy, rule_set from facility f order by ordinal, code";
        return Sql.list(source, sql, row -> cells(row, Layouts.FACILITIES.size()));
    }

    public List<List<String>> rooms() {
        String activities = "(select group_concat(activity order by activity separator ';') from room_activity a "
                + "where a.room_id = r.id and a.suited = %s)";
        String sql =
                "select r.code, f.code, w.code, r.name_ja, r.name_kana, r.name_en, r.floor, r.capacity, r.booking_mode, r.grid_minutes, "
                        + "r.min_minutes, r.max_minutes, r.setup_minutes, r.cleanup_minutes, r.approval, r.rule_set, if(r.bookable, 'yes', 'no'), "
                        + "(select group_concat(feature order by feature separator ';') from room_feature x where x.room_id = r.id), "
                        + activities.formatted("true") + ", " + activities.formatted("false") + ", "
                        + BANDS.formatted("r.id")
                        + ", r.description, r.description_en from room r join facility f on f.id = r.facility_id left join room w on w.id = r.part_of "
                        + "order by r.ordinal, r.code";
        return Sql.list(source, sql, row -> cells(row, Layouts.ROOMS.size()));
    }

    private static List<String> cells(ResultSet row, int count) throws SQLException {
        String[] cells = new String[count];
        for (int i : IntStream.range(0, count).toArray()) {
            String value = row.getString(i + 1);
            cells[i] = value == null ? "" : value;
        }
        return Arrays.asList(cells);
    }
}
