package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal.ActivityMissing;
import org.tsudoi.booking.BookingRefusal.ActivityNotAllowed;
import org.tsudoi.booking.BookingRefusal.ActivityNotSuited;
import org.tsudoi.booking.BookingRefusal.DailyLimitReached;
import org.tsudoi.booking.BookingRefusal.HoursSpent;
import org.tsudoi.booking.BookingRefusal.MonthlyLimitReached;
import org.tsudoi.booking.BookingRefusal.PurposeNotAllowed;
import org.tsudoi.booking.BookingRefusal.QuietNextDoor;
import org.tsudoi.booking.BookingRefusal.TooFewPeople;
import org.tsudoi.booking.BookingRefusal.TooManyPeople;
import org.tsudoi.booking.BookingRefusal.WeeklyLimitReached;
import org.tsudoi.booking.BookingRefusal.WifiNotAvailable;
import org.tsudoi.booking.BookingRefusal.YearlyLimitReached;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Room;

/** Rules about how often, by how many and for what a room is used. */
final class UseRules {
    private UseRules() {}

    /** 利用回数・時間の上限 of a day, a week, a month, a fiscal year; a booking made on the day itself is outside them unless the book counts it. */
    static Stream<? extends BookingRefusal> limitsAreKept(BookingRequest asked, BookingFacts facts) {
        RuleBook book = facts.book();
        if (!book.sameDayCounts() && !facts.isInAdvance(asked.slot())) {
            return Stream.empty();
        }
        return book.quotasOf(facts.standing().groupClass(), facts.room().code()).stream()
                .flatMap(quota -> Stream.ofNullable(broken(quota, asked, facts)));
    }

    private static BookingRefusal broken(Quota quota, BookingRequest asked, BookingFacts facts) {
        Set<Long> rooms = roomsOf(quota, facts).map(Room::id).collect(Collectors.toSet());
        List<TimeSlot> uses = facts.used().stream()
                .filter(u -> u.advance() || facts.book().sameDayCounts())
                .filter(u -> rooms.isEmpty() || rooms.contains(u.roomId()))
                .map(UsedTime::slot)
                .toList();
        LocalDate day = BookingRules.dayOf(asked);
        int spent = quota.spent(day, uses);
        if (spent + quota.costs(asked.slot()) <= quota.allows()) {
            return null;
        }
        List<Names> names = roomsOf(quota, facts).map(Room::names).toList();
        return quota.unit() == Quota.Unit.HOURS
                ? new HoursSpent(quota.period(), spent, asked.slot().minutes(), quota.allows(), names)
                : times(quota, spent, names);
    }

    private static BookingRefusal times(Quota quota, int used, List<Names> rooms) {
        return switch (quota.period()) {
            case DAY -> new DailyLimitReached(used, quota.limit(), rooms);
            case WEEK -> new WeeklyLimitReached(used, quota.limit(), rooms);
            case MONTH -> new MonthlyLimitReached(used, quota.limit(), rooms);
            case FISCAL_YEAR -> new YearlyLimitReached(used, quota.limit(), rooms);
        };
    }

    private static Stream<Room> roomsOf(Quota quota, BookingFacts facts) {
        return facts.facility().rooms().stream().filter(r -> quota.rooms().contains(r.code()));
    }

    static BookingRefusal peopleFit(BookingRequest asked, BookingFacts facts) {
        int capacity = facts.room().capacity();
        return asked.attendees() > capacity ? new TooManyPeople(capacity, asked.attendees()) : null;
    }

    /** 最低利用人数. */
    static BookingRefusal peopleAreEnough(BookingRequest asked, BookingFacts facts) {
        int least = facts.book().uses().leastPeople();
        return asked.attendees() < least ? new TooFewPeople(least, asked.attendees()) : null;
    }

    /** 活動内容によって、利用が難しい施設もある (S0 V 3-2). */
    static BookingRefusal roomSuits(BookingRequest asked, BookingFacts facts) {
        boolean unsuited = asked.activity() != null && facts.room().unsuited().contains(asked.activity());
        return unsuited ? new ActivityNotSuited(asked.activity()) : null;
    }

    static BookingRefusal activityIsAllowed(BookingRequest asked, BookingFacts facts) {
        Set<Activity> allowed = facts.book().uses().activities();
        if (allowed.isEmpty() || asked.activity() != null && allowed.contains(asked.activity())) {
            return null;
        }
        return asked.activity() == null
                ? new ActivityMissing(allowed)
                : new ActivityNotAllowed(asked.activity(), allowed);
    }

    static BookingRefusal purposeIsAllowed(BookingRequest asked, BookingFacts facts) {
        boolean refused = asked.purposeKind() != null
                && facts.book().uses().refusedPurposes().contains(asked.purposeKind());
        return refused ? new PurposeNotAllowed(asked.purposeKind()) : null;
    }

    /** 大きな音の活動と静かな活動: one room hears the other. */
    static Stream<? extends BookingRefusal> nobodyQuietIsNextDoor(BookingRequest asked, BookingFacts facts) {
        var uses = facts.book().uses();
        if (asked.activity() == null || !uses.loud().contains(asked.activity())) {
            return Stream.empty();
        }
        return facts.nextDoor().stream()
                .filter(n -> n.activity() != null && uses.quiet().contains(n.activity()))
                .filter(n -> n.slot().overlaps(asked.slot()))
                .flatMap(n -> facts.facility().rooms().stream()
                        .filter(r -> r.id() == n.roomId())
                        .map(r -> new QuietNextDoor(asked.activity(), r.names(), n.activity(), n.slot())));
    }

    static BookingRefusal wifiWorks(BookingRequest asked, BookingFacts facts) {
        return asked.wifi() && !facts.wifiWorks() ? new WifiNotAvailable() : null;
    }
}
