package org.tsudoi.facility.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Facility.RoomBands;
import org.tsudoi.facility.FacilityKind;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.OpeningHours;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.facility.Timetable;

/** Reads the whole inventory in nine statements. */
@ApplicationScoped
public class InventoryReader {
    private static final int MONTHS_SHOWN_BACK = 13;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    @Inject
    private ClosingStore closings;

    @Inject
    private Clock clock;

    public long version() {
        return Sql.list(source, "select seq from inventory_change where id = 1", row -> row.getLong(1))
                .get(0);
    }

    public Instant changedAt() {
        return Sql.list(
                        source,
                        "select changed_at from inventory_change where id = 1",
                        row -> Utc.instant(row, "changed_at"))
                .get(0);
    }

    public City read() {
        long version = version();
        Map<Long, List<Room>> rooms = rooms();
        Map<Long, List<OpeningHours>> hours = grouped(
                "select facility_id, weekday, opens_minute, closes_minute from opening_hours",
                row -> new OpeningHours(DayOfWeek.of(row.getInt(2)), row.getInt(3), row.getInt(4)));
        Map<Long, List<Closure>> closures = closures(rooms);
        Map<Long, List<RoomBands>> bands = bands();
        List<Facility> facilities = Sql.list(
                source,
                "select * from facility order by ordinal, code",
                row -> facility(row, hours, bands, closures, rooms));
        return new City(version, facilities, new Timetable(holidays()::contains));
    }

    /** Closed days by rule, then those that staff closed. */
    private Map<Long, List<Closure>> closures(Map<Long, List<Room>> rooms) {
        Map<Long, List<Closure>> all = grouped("select * from closure order by id", InventoryReader::closure);
        for (Closing closing : closings.closingFrom(JapanTime.today(clock).minusMonths(MONTHS_SHOWN_BACK))) {
            long facility = closing.wish().facilityId();
            all.merge(
                    facility,
                    closing.closures(rooms.getOrDefault(facility, List.of())).toList(),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return all;
    }

    /** Holidays by rule, corrected by what the Cabinet Office published. */
    private Holidays holidays() {
        Map<LocalDate, Boolean> overrides = new HashMap<>();
        Sql.list(
                source,
                "select day, is_holiday from holiday_override",
                row -> overrides.put(row.getDate(1).toLocalDate(), row.getBoolean(2)));
        return new Holidays(overrides);
    }

    private record Holidays(Map<LocalDate, Boolean> overrides) {
        boolean contains(LocalDate day) {
            return overrides.getOrDefault(day, NationalHolidays.contains(day));
        }
    }

    private static Facility facility(
            ResultSet row,
            Map<Long, List<OpeningHours>> hours,
            Map<Long, List<RoomBands>> bands,
            Map<Long, List<Closure>> closures,
            Map<Long, List<Room>> rooms)
            throws SQLException {
        long id = row.getLong("id");
        return new Facility(
                id,
                row.getString("code"),
                FacilityKind.valueOf(row.getString("kind")),
                names(row),
                row.getString("alias"),
                row.getString("operator"),
                row.getString("address"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getString("phone"),
                row.getString("url"),
                row.getString("hours_note"),
                new Names(row.getString("description"), null, row.getString("description_en")),
                row.getString("accessibility"),
                row.getString("rule_set"),
                HolidayPolicy.valueOf(row.getString("holiday_policy")),
                hours.getOrDefault(id, List.of()),
                bands.getOrDefault(id, List.of()),
                closures.getOrDefault(id, List.of()),
                rooms.getOrDefault(id, List.of()));
    }

    private Map<Long, List<Room>> rooms() {
        Map<Long, Set<Long>> things = new HashMap<>();
        Sql.list(
                source,
                "select room_id, thing from room_partition",
                row -> things.computeIfAbsent(row.getLong(1), r -> new HashSet<>())
                        .add(row.getLong(2)));
        Map<Long, Set<String>> features = new HashMap<>();
        Sql.list(
                source,
                "select room_id, feature from room_feature order by feature",
                row -> features.computeIfAbsent(row.getLong(1), r -> new TreeSet<>())
                        .add(row.getString(2)));
        Map<Boolean, Map<Long, Set<Activity>>> activities = Map.of(true, new HashMap<>(), false, new HashMap<>());
        Sql.list(
                source,
                "select room_id, activity, suited from room_activity",
                row -> activities
                        .get(row.getBoolean(3))
                        .computeIfAbsent(row.getLong(1), r -> new TreeSet<>())
                        .add(Activity.valueOf(row.getString(2))));
        String sql = """
                select r.*, f.code facility_code, w.code whole from room r
                join facility f on f.id = r.facility_id left join room w on w.id = r.part_of order by r.ordinal, r.code""";
        return Sql.list(source, sql, row -> room(row, things, features, activities)).stream()
                .collect(Collectors.groupingBy(Room::facilityId, LinkedHashMap::new, Collectors.toList()));
    }

    private static Room room(
            ResultSet row,
            Map<Long, Set<Long>> things,
            Map<Long, Set<String>> features,
            Map<Boolean, Map<Long, Set<Activity>>> activities)
            throws SQLException {
        long id = row.getLong("id");
        var retired = row.getDate("retired_on");
        return new Room(
                id,
                row.getString("code"),
                row.getLong("facility_id"),
                row.getString("facility_code"),
                row.getString("whole"),
                names(row),
                row.getString("floor"),
                row.getInt("capacity"),
                BookingMode.valueOf(row.getString("booking_mode")),
                row.getInt("grid_minutes"),
                row.getInt("min_minutes"),
                row.getInt("max_minutes"),
                row.getInt("setup_minutes"),
                row.getInt("cleanup_minutes"),
                Approval.valueOf(row.getString("approval")),
                row.getString("rule_set"),
                row.getBoolean("bookable"),
                new Names(row.getString("description"), null, row.getString("description_en")),
                retired == null ? null : retired.toLocalDate(),
                things.getOrDefault(id, Set.of()),
                features.getOrDefault(id, Set.of()),
                activities.get(true).getOrDefault(id, Set.of()),
                activities.get(false).getOrDefault(id, Set.of()));
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_ja"), row.getString("name_kana"), row.getString("name_en"));
    }

    /** A band with the room it is for; no room means all that have none of their own. */
    private record BandRow(long roomId, TimeBand band) {}

    private Map<Long, List<RoomBands>> bands() {
        Map<Long, List<BandRow>> rows = grouped(
                "select facility_id, coalesce(room_id, 0), name_ja, name_simple, name_en, starts_minute, ends_minute from time_band "
                        + "order by facility_id, room_id, ordinal",
                row -> new BandRow(
                        row.getLong(2),
                        new TimeBand(
                                row.getString(3), row.getString(4), row.getString(5), row.getInt(6), row.getInt(7))));
        Map<Long, List<RoomBands>> answer = new HashMap<>();
        rows.forEach((facility, all) -> answer.put(
                facility,
                all.stream()
                        .collect(Collectors.groupingBy(
                                BandRow::roomId,
                                LinkedHashMap::new,
                                Collectors.mapping(BandRow::band, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(e -> new RoomBands(e.getKey(), e.getValue()))
                        .toList()));
        return answer;
    }

    private static Closure closure(ResultSet row) throws SQLException {
        long roomId = row.getLong("room_id");
        var reason = new Closure.Reason(row.getString("reason_ja"), row.getString("reason_en"));
        return switch (row.getString("kind")) {
            case "WEEKLY" -> new Closure.Weekly(roomId, DayOfWeek.of(row.getInt("weekday")), reason);
            case "NTH" ->
                new Closure.NthWeekday(roomId, row.getInt("nth"), DayOfWeek.of(row.getInt("weekday")), reason);
            case "RANGE" ->
                new Closure.EveryYear(
                        roomId,
                        MonthDay.parse("--" + row.getString("from_day")),
                        MonthDay.parse("--" + row.getString("to_day")),
                        reason);
            default ->
                new Closure.Once(
                        roomId,
                        row.getDate("from_date").toLocalDate(),
                        row.getDate("to_date").toLocalDate(),
                        reason);
        };
    }

    private <T> Map<Long, List<T>> grouped(String sql, Sql.RowMapper<T> mapper) {
        record Row<T>(long facility, T value) {}
        return Sql.list(source, sql, row -> new Row<>(row.getLong("facility_id"), mapper.map(row))).stream()
                .collect(Collectors.groupingBy(Row::facility, Collectors.mapping(Row::value, Collectors.toList())));
    }
}
