package org.tsudoi.given;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingWindow;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.booking.NextDoor;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.booking.Quota;
import org.tsudoi.booking.ReservedTime;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.UsedTime;
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
        return room(things.iterator().next(), code, things);
    }

    public static Room room(long id, String code, Set<Long> things) {
        return new Room(
                id,
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
        private PurposeKind purposeKind;

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

        public Request purpose(PurposeKind kind) {
            purposeKind = kind;
            return this;
        }

        public Request wifi() {
            wifi = true;
            return this;
        }

        public BookingRequest build() {
            return new BookingRequest(
                    "key", "G", "CC-01", slot, "打ち合わせ", purposeKind, activity, people, null, null, wifi, Map.of());
        }
    }

    /** Facts to be changed word by word. */
    public static final class Facts {
        private Instant now = JapanTime.at(LocalDate.of(2026, 4, 1), 600);
        private Room room = Given.room("CC-01", Set.of(1L));
        private Facility facility = Given.facility(HolidayPolicy.AS_USUAL, closedOn(DayOfWeek.WEDNESDAY));
        private Standing standing = Given.standing(RegistrationState.REGISTERED, LocalDate.of(2027, 3, 31));
        private final List<UsedTime> used = new ArrayList<>();
        private final List<NextDoor> nextDoor = new ArrayList<>();
        private RuleBook book = Given.book();
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

        /** A group in its first months (準備登録). */
        public Facts startUp() {
            standing = new Standing(
                    standing.groupId(),
                    standing.code(),
                    standing.names(),
                    standing.groupClass(),
                    standing.state(),
                    standing.validUntil(),
                    null,
                    true);
            return this;
        }

        /** Bookings in advance: so many on 10 April 2026, and so many in that April altogether. */
        public Facts used(int thatDay, int thatMonth) {
            for (int i = 0; i < thatMonth; i++) {
                LocalDate day = LocalDate.of(2026, 4, i < thatDay ? 10 : 11 + i);
                used(TimeSlot.of(day, 1050, 1280));
            }
            return this;
        }

        public Facts used(TimeSlot... slots) {
            return usedIn(1, slots);
        }

        public Facts usedIn(long room, TimeSlot... slots) {
            Arrays.stream(slots).forEach(s -> used.add(new UsedTime(1, room, s, true)));
            return this;
        }

        public Facts usedOnTheDay(TimeSlot slot) {
            used.add(new UsedTime(1, 1, slot, false));
            return this;
        }

        public Facts nextDoor(Activity activity, TimeSlot slot) {
            nextDoor.add(new NextDoor(9, slot, activity));
            return this;
        }

        public Facts notice(int minutes) {
            return rules(withNotice(book, 0, minutes));
        }

        public Facts groupClass(GroupClass other) {
            standing = Given.standing(RegistrationState.REGISTERED, LocalDate.of(2027, 3, 31), other);
            return this;
        }

        public Facts rules(RuleBook other) {
            book = other;
            return this;
        }

        public Facts noWifi() {
            wifiWorks = false;
            return this;
        }

        public BookingFacts build() {
            return new BookingFacts(
                    now,
                    facility,
                    room,
                    new Timetable(NationalHolidays::contains),
                    standing,
                    book,
                    used,
                    nextDoor,
                    wifiWorks);
        }
    }

    /** Civic groups may ask two months before at nine, once a day and five times a month. */
    public static RuleBook book() {
        Map<GroupClass, BookingWindow> windows = new EnumMap<>(GroupClass.class);
        windows.put(GroupClass.REGISTERED_CIVIC, new SameDayMonthsBefore(2));
        return new RuleBook(
                1,
                "KOMISEN",
                LocalDate.of(2020, 4, 1),
                new RuleBook.Periods(windows, 540, true),
                new RuleBook.Notice(0, 0),
                RuleBook.Times.AS_THE_ROOM,
                List.of(quota(Quota.Period.DAY, 1), quota(Quota.Period.MONTH, 5)),
                false,
                RuleBook.Uses.ANY,
                List.of(),
                0,
                Map.of());
    }

    public static Quota quota(Quota.Period period, int times) {
        return new Quota(period, Quota.Unit.TIMES, times, Set.of(), Set.of());
    }

    public static RuleBook withWindow(RuleBook b, GroupClass groupClass, BookingWindow window) {
        Map<GroupClass, BookingWindow> windows = new EnumMap<>(b.periods().windows());
        windows.put(groupClass, window);
        return with(
                b,
                new RuleBook.Periods(
                        windows, b.periods().opensAtMinute(), b.periods().movesToOpenDay()));
    }

    public static RuleBook with(RuleBook b, RuleBook.Periods periods) {
        return new RuleBook(
                b.id(),
                b.code(),
                b.validFrom(),
                periods,
                b.notice(),
                b.times(),
                b.quotas(),
                b.sameDayCounts(),
                b.uses(),
                b.reserved(),
                b.cancelDaysBefore(),
                b.laws());
    }

    public static RuleBook withNotice(RuleBook b, int days, int minutes) {
        return with(b, new RuleBook.Notice(days, minutes), b.times(), b.uses());
    }

    public static RuleBook with(RuleBook b, RuleBook.Notice notice, RuleBook.Times times, RuleBook.Uses uses) {
        return new RuleBook(
                b.id(),
                b.code(),
                b.validFrom(),
                b.periods(),
                notice,
                times,
                b.quotas(),
                b.sameDayCounts(),
                uses,
                b.reserved(),
                b.cancelDaysBefore(),
                b.laws());
    }

    public static RuleBook withQuotas(RuleBook b, boolean sameDayCounts, Quota... quotas) {
        return new RuleBook(
                b.id(),
                b.code(),
                b.validFrom(),
                b.periods(),
                b.notice(),
                b.times(),
                List.of(quotas),
                sameDayCounts,
                b.uses(),
                b.reserved(),
                b.cancelDaysBefore(),
                b.laws());
    }

    public static RuleBook withReserved(RuleBook b, ReservedTime... reserved) {
        return new RuleBook(
                b.id(),
                b.code(),
                b.validFrom(),
                b.periods(),
                b.notice(),
                b.times(),
                b.quotas(),
                b.sameDayCounts(),
                b.uses(),
                List.of(reserved),
                b.cancelDaysBefore(),
                b.laws());
    }

    public static Standing standing(RegistrationState state, LocalDate until) {
        return standing(state, until, GroupClass.REGISTERED_CIVIC);
    }

    public static Standing standing(RegistrationState state, LocalDate until, GroupClass groupClass) {
        return new Standing(
                1,
                "G",
                new Names("会", "カイ", "Group"),
                groupClass,
                state,
                until,
                state == RegistrationState.SUSPENDED ? until : null,
                false);
    }
}
