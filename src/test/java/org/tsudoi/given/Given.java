package org.tsudoi.given;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingFacts.Used;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingWindow;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.FacilityKind;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.OpeningHours;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.facility.Timetable;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Standing;

/** Builders of a small world: one centre with a hall of two parts, closed on Wednesdays, and one registered group. */
public final class Given {
    public static final List<TimeBand> BANDS = List.of(
            new TimeBand("午前", "あさ", "Morning", 570, 800),
            new TimeBand("午後", "ひる", "Afternoon", 810, 1040),
            new TimeBand("夜間", "よる", "Evening", 1050, 1280));

    private Given() {}

    public static Room room(String code, Set<Long> things) {
        return new Room(
                things.iterator().next(),
                code,
                1,
                "CC",
                null,
                new Names("ホール", "ホール", "Hall"),
                "1F",
                30,
                BookingMode.BANDS,
                15,
                15,
                900,
                0,
                0,
                Approval.AUTO,
                null,
                true,
                new Names("", "", ""),
                null,
                things,
                Set.of(),
                Set.of(Activity.LECTURE),
                Set.of(Activity.COOKING));
    }

    public static Room freeRoom(int grid, int least, int most) {
        return new Room(
                9,
                "CC-09",
                1,
                "CC",
                null,
                new Names("体育室", "タイイクシツ", "Gym"),
                "1F",
                30,
                BookingMode.FREE,
                grid,
                least,
                most,
                0,
                0,
                Approval.AUTO,
                null,
                true,
                new Names("", "", ""),
                null,
                Set.of(9L),
                Set.of(),
                Set.of(),
                Set.of());
    }

    public static Facility facility(HolidayPolicy policy, Closure... closures) {
        List<OpeningHours> hours = Arrays.stream(DayOfWeek.values())
                .map(d -> new OpeningHours(d, 570, 1290))
                .toList();
        return new Facility(
                1,
                "CC",
                FacilityKind.COMMUNITY_CENTRE,
                new Names("センター", "センター", "Centre"),
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                new Names("", "", ""),
                null,
                "KOMISEN",
                policy,
                hours,
                List.of(new Facility.RoomBands(0, BANDS)),
                List.of(closures),
                List.of(room("CC-01", Set.of(1L)), freeRoom(30, 30, 120)));
    }

    public static Closure closedOn(DayOfWeek day) {
        return new Closure.Weekly(0, day, new Closure.Reason("休館日", "closed"));
    }

    /** Facts of a registered civic group that asks on the first of April 2026 at ten. */
    public static Facts facts() {
        return new Facts();
    }

    public static Request request() {
        return new Request();
    }

    /** A request to be changed word by word. */
    public static final class Request {
        private TimeSlot slot = TimeSlot.of(LocalDate.of(2026, 4, 10), 570, 800);
        private int people = 10;
        private Activity activity;
        private boolean wifi;

        public Request on(String day, int start, int end) {
            slot = TimeSlot.of(LocalDate.parse(day), start, end);
            return this;
        }

        public Request people(int number) {
            people = number;
            return this;
        }

        public Request activity(Activity what) {
            activity = what;
            return this;
        }

        public Request wifi() {
            wifi = true;
            return this;
        }

        public BookingRequest build() {
            return new BookingRequest("key", "G", "CC-01", slot, "打ち合わせ", activity, people, null, null, wifi, Map.of());
        }
    }

    /** Facts to be changed word by word. */
    public static final class Facts {
        private Instant now = JapanTime.at(LocalDate.of(2026, 4, 1), 600);
        private Room room = Given.room("CC-01", Set.of(1L));
        private Facility facility = Given.facility(HolidayPolicy.AS_USUAL, closedOn(DayOfWeek.WEDNESDAY));
        private Standing standing = Given.standing(RegistrationState.REGISTERED, LocalDate.of(2027, 3, 31));
        private Used used = Used.NOTHING;
        private int perDay = 1;
        private int perMonth = 5;
        private int noticeMinutes;
        private boolean wifiWorks = true;

        public Facts at(String day, int minute) {
            now = JapanTime.at(LocalDate.parse(day), minute);
            return this;
        }

        public Facts room(Room other) {
            room = other;
            return this;
        }

        public Facts facility(Facility other) {
            facility = other;
            return this;
        }

        public Facts standing(RegistrationState state, LocalDate until) {
            standing = Given.standing(state, until);
            return this;
        }

        public Facts used(int thatDay, int thatMonth) {
            used = new Used(thatDay, thatMonth);
            return this;
        }

        public Facts notice(int minutes) {
            noticeMinutes = minutes;
            return this;
        }

        public Facts noWifi() {
            wifiWorks = false;
            return this;
        }

        public BookingFacts build() {
            Map<GroupClass, BookingWindow> windows = new EnumMap<>(GroupClass.class);
            windows.put(GroupClass.REGISTERED_CIVIC, new SameDayMonthsBefore(2));
            var book = new RuleBook(
                    1,
                    "KOMISEN",
                    LocalDate.of(2020, 4, 1),
                    windows,
                    540,
                    noticeMinutes,
                    new RuleBook.Limits(perDay, perMonth),
                    0,
                    Map.of());
            return new BookingFacts(
                    now, facility, room, new Timetable(NationalHolidays::contains), standing, book, used, wifiWorks);
        }
    }

    public static Standing standing(RegistrationState state, LocalDate until) {
        return new Standing(
                1,
                "G",
                new Names("会", "カイ", "Group"),
                GroupClass.REGISTERED_CIVIC,
                state,
                until,
                state == RegistrationState.SUSPENDED ? until : null);
    }
}
