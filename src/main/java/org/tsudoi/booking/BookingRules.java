package org.tsudoi.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.BookingRefusal.ActivityNotSuited;
import org.tsudoi.booking.BookingRefusal.ClassNotAdmitted;
import org.tsudoi.booking.BookingRefusal.Closed;
import org.tsudoi.booking.BookingRefusal.DailyLimitReached;
import org.tsudoi.booking.BookingRefusal.GroupNotRegistered;
import org.tsudoi.booking.BookingRefusal.GroupSuspended;
import org.tsudoi.booking.BookingRefusal.InThePast;
import org.tsudoi.booking.BookingRefusal.MonthlyLimitReached;
import org.tsudoi.booking.BookingRefusal.NotATimeBand;
import org.tsudoi.booking.BookingRefusal.NoticeTooShort;
import org.tsudoi.booking.BookingRefusal.OffTheGrid;
import org.tsudoi.booking.BookingRefusal.OutsideHours;
import org.tsudoi.booking.BookingRefusal.RegistrationEnds;
import org.tsudoi.booking.BookingRefusal.RoomNotBookable;
import org.tsudoi.booking.BookingRefusal.TooLong;
import org.tsudoi.booking.BookingRefusal.TooManyPeople;
import org.tsudoi.booking.BookingRefusal.TooShort;
import org.tsudoi.booking.BookingRefusal.WifiNotAvailable;
import org.tsudoi.booking.BookingRefusal.WindowNotOpen;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.facility.Timetable;
import org.tsudoi.group.RegistrationState;

/** The rules of booking, one a method; every refusal is returned, not the first. Whether the room is free is not asked here. */
public final class BookingRules {
    private static final int LONGEST_SHIFT_DAYS = 31;

    /** One rule: nothing when it is met. */
    @FunctionalInterface
    interface Rule {
        BookingRefusal judge(BookingRequest asked, BookingFacts facts);
    }

    static final List<Rule> ALL = List.of(
            BookingRules::groupIsRegistered,
            BookingRules::registrationLastsUntilTheUse,
            BookingRules::roomCanBeBooked,
            BookingRules::useIsAhead,
            BookingRules::windowIsOpen,
            BookingRules::noticeIsGiven,
            BookingRules::roomIsOpen,
            BookingRules::timeFitsTheRoom,
            BookingRules::lengthFitsTheRoom,
            BookingRules::dailyLimitIsLeft,
            BookingRules::monthlyLimitIsLeft,
            BookingRules::peopleFit,
            BookingRules::roomSuits,
            BookingRules::wifiWorks);

    private BookingRules() {}

    public static List<BookingRefusal> refusals(BookingRequest asked, BookingFacts facts) {
        return ALL.stream()
                .map(rule -> rule.judge(asked, facts))
                .filter(Objects::nonNull)
                .toList();
    }

    /** How many rules a booking that is let through has met, for staff who decide. */
    public static int count() {
        return ALL.size();
    }

    /** 登録団体に対する貸出 (S4): only a registered group books, and not while it is suspended. */
    static BookingRefusal groupIsRegistered(BookingRequest asked, BookingFacts facts) {
        var standing = facts.standing();
        if (standing.state() == RegistrationState.SUSPENDED) {
            return new GroupSuspended(standing.suspendedUntil());
        }
        return standing.state().mayBook() ? null : new GroupNotRegistered(standing.state());
    }

    static BookingRefusal registrationLastsUntilTheUse(BookingRequest asked, BookingFacts facts) {
        LocalDate until = facts.standing().validUntil();
        return until != null && dayOf(asked).isAfter(until) ? new RegistrationEnds(until) : null;
    }

    static BookingRefusal roomCanBeBooked(BookingRequest asked, BookingFacts facts) {
        boolean bookable = facts.room().isInServiceOn(dayOf(asked))
                && !facts.facility().kind().isListOnly();
        return bookable ? null : new RoomNotBookable();
    }

    static BookingRefusal useIsAhead(BookingRequest asked, BookingFacts facts) {
        return asked.slot().start().isAfter(facts.now()) ? null : new InThePast();
    }

    /** 申込期間 of the group's class; an opening day on which the building is closed moves to the next open day. */
    static BookingRefusal windowIsOpen(BookingRequest asked, BookingFacts facts) {
        var window = facts.book().windows().get(facts.standing().groupClass());
        if (window == null) {
            return new ClassNotAdmitted(facts.standing().groupClass());
        }
        LocalDate opensOn = nextOpenDay(facts.facility(), facts.timetable(), window.opensOn(dayOf(asked)));
        int minute = facts.book().opensAtMinute();
        Instant opens = JapanTime.at(opensOn, minute);
        return facts.now().isBefore(opens) ? new WindowNotOpen(opensOn, minute) : null;
    }

    /** 申込期限. */
    static BookingRefusal noticeIsGiven(BookingRequest asked, BookingFacts facts) {
        int minutes = facts.book().noticeMinutes();
        Instant last = asked.slot().start().minus(Duration.ofMinutes(minutes));
        return minutes > 0 && facts.now().isAfter(last) ? new NoticeTooShort((minutes + 59) / 60) : null;
    }

    static BookingRefusal roomIsOpen(BookingRequest asked, BookingFacts facts) {
        LocalDate day = dayOf(asked);
        var closed = facts.timetable().closed(facts.facility(), facts.room().id(), day);
        if (closed.isPresent()) {
            return new Closed(day, closed.get());
        }
        return facts.timetable()
                .open(facts.facility(), facts.room(), day)
                .filter(hours -> !hours.contains(asked.slot()))
                .map(OutsideHours::new)
                .orElse(null);
    }

    /** A room with time bands is had by whole bands, one or several in a row; another on its grid of minutes. */
    static BookingRefusal timeFitsTheRoom(BookingRequest asked, BookingFacts facts) {
        if (facts.room().mode() == BookingMode.FREE) {
            int grid = facts.room().gridMinutes();
            boolean fits =
                    isOn(grid, asked.slot().start()) && isOn(grid, asked.slot().end());
            return fits ? null : new OffTheGrid(grid);
        }
        List<TimeBand> bands = facts.facility().bandsOf(facts.room());
        LocalDate day = dayOf(asked);
        boolean begins = bands.stream()
                .anyMatch(b -> b.on(day).start().equals(asked.slot().start()));
        boolean ends =
                bands.stream().anyMatch(b -> b.on(day).end().equals(asked.slot().end()));
        return begins && ends ? null : new NotATimeBand(bands);
    }

    static BookingRefusal lengthFitsTheRoom(BookingRequest asked, BookingFacts facts) {
        long minutes = asked.slot().length().toMinutes();
        if (minutes < facts.room().minMinutes()) {
            return new TooShort(facts.room().minMinutes());
        }
        return minutes > facts.room().maxMinutes() ? new TooLong(facts.room().maxMinutes()) : null;
    }

    /** 1日の利用回数の上限; a booking made on the day itself does not count. */
    static BookingRefusal dailyLimitIsLeft(BookingRequest asked, BookingFacts facts) {
        int limit = facts.book().limits().perDay();
        int used = facts.used().thatDay();
        return limit > 0 && facts.isInAdvance(asked.slot()) && used >= limit
                ? new DailyLimitReached(used, limit)
                : null;
    }

    /** 1か月の利用回数の上限. */
    static BookingRefusal monthlyLimitIsLeft(BookingRequest asked, BookingFacts facts) {
        int limit = facts.book().limits().perMonth();
        int used = facts.used().thatMonth();
        return limit > 0 && facts.isInAdvance(asked.slot()) && used >= limit
                ? new MonthlyLimitReached(used, limit)
                : null;
    }

    static BookingRefusal peopleFit(BookingRequest asked, BookingFacts facts) {
        int capacity = facts.room().capacity();
        return asked.attendees() > capacity ? new TooManyPeople(capacity, asked.attendees()) : null;
    }

    /** 活動内容によって、利用が難しい施設もある (S0 V 3-2). */
    static BookingRefusal roomSuits(BookingRequest asked, BookingFacts facts) {
        boolean unsuited = asked.activity() != null && facts.room().unsuited().contains(asked.activity());
        return unsuited ? new ActivityNotSuited(asked.activity()) : null;
    }

    static BookingRefusal wifiWorks(BookingRequest asked, BookingFacts facts) {
        return asked.wifi() && !facts.wifiWorks() ? new WifiNotAvailable() : null;
    }

    /** The first day from this one on which the building is open; the day itself when a month brings none. */
    static LocalDate nextOpenDay(Facility facility, Timetable timetable, LocalDate day) {
        Optional<LocalDate> open = Stream.iterate(day, d -> d.plusDays(1))
                .limit(LONGEST_SHIFT_DAYS)
                .filter(d -> timetable.open(facility, d).isPresent())
                .findFirst();
        return open.orElse(day);
    }

    private static boolean isOn(int grid, Instant instant) {
        return JapanTime.minuteOf(instant) % grid == 0 && instant.getEpochSecond() % 60 == 0;
    }

    private static LocalDate dayOf(BookingRequest asked) {
        return JapanTime.dayOf(asked.slot().start());
    }
}
