package org.tsudoi.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.base.Names;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.booking.BookingWindow;
import org.tsudoi.booking.BookingWindow.DayOfMonthBefore;
import org.tsudoi.booking.BookingWindow.FirstOfMonthBefore;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.booking.Quota;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.FacilityKind;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.OpeningHours;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Standing;

/** What a town has at the beginning of its year: centres with their halls, halves and grid rooms, books of rules, groups. */
final class Town {
    private static final Names NO_NAMES = new Names("", "", "");
    private static final Closure.Reason WHY = new Closure.Reason("休館", "closed");

    private final Random random;
    private long lastThing;

    Town(Random random) {
        this.random = random;
    }

    City city(int centres) {
        List<Facility> all =
                IntStream.rangeClosed(1, centres).mapToObj(this::facility).toList();
        return new City(1, all, new Timetable(NationalHolidays::contains));
    }

    /** Classes, windows and limits at random; a limit of 0 is none. */
    RuleBook book() {
        Map<GroupClass, BookingWindow> windows = new EnumMap<>(GroupClass.class);
        for (GroupClass type : GroupClass.values()) {
            int months = 1 + random.nextInt(3);
            windows.put(
                    type,
                    List.of(
                                    new SameDayMonthsBefore(months),
                                    new FirstOfMonthBefore(months),
                                    new DayOfMonthBefore(months, 21))
                            .get(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            windows.remove(GroupClass.COMPANY);
        }
        List<Quota> quotas = Stream.of(
                        Given.quota(Quota.Period.DAY, random.nextInt(3)),
                        Given.quota(Quota.Period.MONTH, random.nextInt(6)))
                .filter(q -> q.limit() > 0)
                .toList();
        return new RuleBook(
                1,
                "BOOK",
                LocalDate.of(2020, 4, 1),
                new RuleBook.Periods(windows, 540, true),
                new RuleBook.Notice(0, 60 * random.nextInt(3)),
                RuleBook.Times.AS_THE_ROOM,
                quotas,
                false,
                RuleBook.Uses.ANY,
                List.of(),
                0,
                Map.of());
    }

    List<Standing> groups(int size) {
        List<Standing> groups = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            GroupClass type = GroupClass.values()[random.nextInt(GroupClass.values().length)];
            LocalDate until = LocalDate.of(2027, 3, 31).minusMonths(random.nextInt(12));
            groups.add(new Standing(i, "G-" + i, NO_NAMES, type, RegistrationState.REGISTERED, until, null, false));
        }
        return groups;
    }

    /** The same centre with other closed days. */
    static Facility with(Facility f, List<Closure> closures) {
        return new Facility(
                f.id(),
                f.code(),
                f.kind(),
                f.names(),
                f.alias(),
                f.operator(),
                f.address(),
                f.latitude(),
                f.longitude(),
                f.phone(),
                f.url(),
                f.hoursNote(),
                f.description(),
                f.accessibility(),
                f.ruleSet(),
                f.holidayPolicy(),
                f.hours(),
                f.bands(),
                closures,
                f.rooms());
    }

    private Facility facility(int id) {
        List<OpeningHours> hours = Arrays.stream(DayOfWeek.values())
                .map(day -> new OpeningHours(day, 540, 1290))
                .toList();
        var policy = HolidayPolicy.values()[random.nextInt(HolidayPolicy.values().length)];
        return new Facility(
                id,
                "F" + id,
                FacilityKind.COMMUNITY_CENTRE,
                NO_NAMES,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                NO_NAMES,
                null,
                "BOOK",
                policy,
                hours,
                List.of(new Facility.RoomBands(0, Given.BANDS)),
                closures(),
                rooms(id));
    }

    private List<Closure> closures() {
        DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
        Closure regular = random.nextBoolean()
                ? new Closure.Weekly(0, day, WHY)
                : new Closure.NthWeekday(0, 1 + random.nextInt(4), day, WHY);
        return List.of(regular, new Closure.EveryYear(0, MonthDay.of(12, 29), MonthDay.of(1, 3), WHY));
    }

    /** A hall, its two halves, a room with time to set up and clean up, and one on a grid of minutes. */
    private List<Room> rooms(int facility) {
        long left = ++lastThing;
        long right = ++lastThing;
        return List.of(
                room(facility, 1, Set.of(left, right), BookingMode.BANDS, 0),
                room(facility, 2, Set.of(left), BookingMode.BANDS, 0),
                room(facility, 3, Set.of(right), BookingMode.BANDS, 0),
                room(facility, 4, Set.of(++lastThing), BookingMode.BANDS, 15 * random.nextInt(3)),
                room(facility, 5, Set.of(++lastThing), BookingMode.FREE, 15 * random.nextInt(2)));
    }

    private Room room(int facility, int number, Set<Long> things, BookingMode mode, int buffer) {
        // a grid of twenty minutes does not fit the quarters of the ledger, and must do all the same
        int grid = mode == BookingMode.FREE ? 15 + 5 * random.nextInt(4) : 15;
        return new Room(
                facility * 10L + number,
                "F" + facility + "-0" + number,
                facility,
                "F" + facility,
                null,
                NO_NAMES,
                "1F",
                10 * number,
                mode,
                grid,
                grid,
                mode == BookingMode.FREE ? 240 : 900,
                buffer,
                buffer,
                random.nextBoolean() ? Approval.AUTO : Approval.STAFF,
                null,
                true,
                NO_NAMES,
                null,
                things,
                Set.of(),
                Set.of(),
                Set.of());
    }
}
