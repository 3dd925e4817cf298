package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.BookingRefusal.GroupNotRegistered;
import org.tsudoi.booking.BookingRefusal.GroupSuspended;
import org.tsudoi.booking.BookingRefusal.InThePast;
import org.tsudoi.booking.BookingRefusal.OnTheDayOnly;
import org.tsudoi.booking.BookingRefusal.RegistrationEnds;
import org.tsudoi.booking.BookingRefusal.RoomNotBookable;
import org.tsudoi.group.RegistrationState;

/** The rules of booking, one a method; every refusal is returned, not the first. Whether the room is free is not asked here. */
public final class BookingRules {
    /** One rule, which may be broken in several ways at once. */
    @FunctionalInterface
    interface Rule {
        Stream<? extends BookingRefusal> judge(BookingRequest asked, BookingFacts facts);
    }

    /** One rule: nothing when it is met. */
    @FunctionalInterface
    interface PlainRule {
        BookingRefusal judge(BookingRequest asked, BookingFacts facts);
    }

    static final List<Rule> ALL = List.of(
            plain(BookingRules::groupIsRegistered),
            plain(BookingRules::registrationLastsUntilTheUse),
            plain(BookingRules::startUpBooksOnTheDay),
            plain(BookingRules::roomCanBeBooked),
            plain(BookingRules::useIsAhead),
            plain(TimeRules::windowIsOpen),
            plain(TimeRules::noticeIsGiven),
            plain(TimeRules::lastDayIsNotOver),
            plain(TimeRules::roomIsOpen),
            TimeRules::timeIsNotKeptForOthers,
            plain(TimeRules::timeFitsTheRoom),
            plain(TimeRules::bandsAreNotTooMany),
            plain(TimeRules::lengthFitsTheRoom),
            UseRules::limitsAreKept,
            plain(UseRules::peopleFit),
            plain(UseRules::peopleAreEnough),
            plain(UseRules::roomSuits),
            plain(UseRules::activityIsAllowed),
            plain(UseRules::purposeIsAllowed),
            UseRules::nobodyQuietIsNextDoor,
            plain(UseRules::wifiWorks));

    private BookingRules() {}

    public static List<BookingRefusal> refusals(BookingRequest asked, BookingFacts facts) {
        return ALL.stream()
                .<BookingRefusal>flatMap(rule -> rule.judge(asked, facts))
                .toList();
    }

    /** Whether the booking period of the group's class has begun for this use. */
    public static boolean periodHasBegun(BookingRequest asked, BookingFacts facts) {
        return TimeRules.windowIsOpen(asked, facts) == null;
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

    /** 準備登録: what is free on the day itself, nothing in advance (ruleset: startUpTrack.grants SAME_DAY_BOOKING). */
    static BookingRefusal startUpBooksOnTheDay(BookingRequest asked, BookingFacts facts) {
        return facts.standing().provisional() && facts.isInAdvance(asked.slot()) ? new OnTheDayOnly() : null;
    }

    static BookingRefusal roomCanBeBooked(BookingRequest asked, BookingFacts facts) {
        boolean bookable = facts.room().isInServiceOn(dayOf(asked))
                && !facts.facility().kind().isListOnly();
        return bookable ? null : new RoomNotBookable();
    }

    static BookingRefusal useIsAhead(BookingRequest asked, BookingFacts facts) {
        return asked.slot().start().isAfter(facts.now()) ? null : new InThePast();
    }

    static LocalDate dayOf(BookingRequest asked) {
        return JapanTime.dayOf(asked.slot().start());
    }

    private static Rule plain(PlainRule rule) {
        return (asked, facts) -> Stream.ofNullable(rule.judge(asked, facts));
    }
}
