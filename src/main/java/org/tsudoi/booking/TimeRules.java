package org.tsudoi.booking;

import static org.tsudoi.booking.BookingRules.dayOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal.ClassNotAdmitted;
import org.tsudoi.booking.BookingRefusal.Closed;
import org.tsudoi.booking.BookingRefusal.KeptForOthers;
import org.tsudoi.booking.BookingRefusal.LastDayOver;
import org.tsudoi.booking.BookingRefusal.NotATimeBand;
import org.tsudoi.booking.BookingRefusal.NoticeTooShort;
import org.tsudoi.booking.BookingRefusal.OffTheGrid;
import org.tsudoi.booking.BookingRefusal.OfficialUse;
import org.tsudoi.booking.BookingRefusal.OutsideHours;
import org.tsudoi.booking.BookingRefusal.TooLong;
import org.tsudoi.booking.BookingRefusal.TooManyBands;
import org.tsudoi.booking.BookingRefusal.TooShort;
import org.tsudoi.booking.BookingRefusal.WindowNotOpen;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.facility.Timetable;

/** Rules about when one may ask, and for which times. */
final class TimeRules {
    private static final int LONGEST_SHIFT_DAYS = 31;

    private TimeRules() {}

    /** 申込期間 of the group's class. */
    static BookingRefusal windowIsOpen(BookingRequest asked, BookingFacts facts) {
        var window = facts.book().periods().windows().get(facts.standing().groupClass());
        if (window == null) {
            return new ClassNotAdmitted(facts.standing().groupClass());
        }
        LocalDate opensOn = opensOn(window, dayOf(asked), facts.book(), facts);
        int minute = facts.book().periods().opensAtMinute();
        return facts.now().isBefore(JapanTime.at(opensOn, minute)) ? new WindowNotOpen(opensOn, minute) : null;
    }

    /** The day of the window, moved to the next open day where the book says so. */
    private static LocalDate opensOn(BookingWindow window, LocalDate use, RuleBook book, BookingFacts facts) {
        LocalDate day = window.opensOn(use);
        return book.periods().movesToOpenDay() ? nextOpenDay(facts.facility(), facts.timetable(), day) : day;
    }

    /** 申込期限, in minutes before the start. */
    static BookingRefusal noticeIsGiven(BookingRequest asked, BookingFacts facts) {
        int minutes = facts.book().notice().minutes();
        Instant last = asked.slot().start().minus(Duration.ofMinutes(minutes));
        return minutes > 0 && facts.now().isAfter(last) ? new NoticeTooShort((minutes + 59) / 60) : null;
    }

    /** 申込期限, as the last whole day. */
    static BookingRefusal lastDayIsNotOver(BookingRequest asked, BookingFacts facts) {
        int days = facts.book().notice().days();
        LocalDate last = dayOf(asked).minusDays(days);
        return days > 0 && facts.today().isAfter(last) ? new LastDayOver(last, days) : null;
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

    /** 公用・優先枠: time kept for others, such as the city's official use or the council's own events. */
    static Stream<? extends BookingRefusal> timeIsNotKeptForOthers(BookingRequest asked, BookingFacts facts) {
        LocalDate day = dayOf(asked);
        return facts.book().reserved().stream()
                .filter(kept -> kept.keepsAway(facts.standing().groupClass(), asked.slot(), facts.today()))
                .map(kept -> keptTime(kept, day));
    }

    private static BookingRefusal keptTime(ReservedTime kept, LocalDate day) {
        TimeSlot slot = kept.on(day);
        return kept.releasedDaysBefore() == 0
                ? new OfficialUse(kept.what(), slot)
                : new KeptForOthers(kept.what(), slot, kept.releasedOn(day));
    }

    /** A room with time bands is had by whole bands, one or several in a row; another on its grid of minutes. */
    static BookingRefusal timeFitsTheRoom(BookingRequest asked, BookingFacts facts) {
        var times = facts.book().times();
        if (!times.byBands(facts.room())) {
            int grid = times.gridOf(facts.room());
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

    /** 連続して利用できる区分の数. */
    static BookingRefusal bandsAreNotTooMany(BookingRequest asked, BookingFacts facts) {
        int most = facts.book().times().mostBands();
        LocalDate day = dayOf(asked);
        long bands = facts.facility().bandsOf(facts.room()).stream()
                .filter(b -> b.on(day).overlaps(asked.slot()))
                .count();
        return most > 0 && facts.book().times().byBands(facts.room()) && bands > most ? new TooManyBands(most) : null;
    }

    static BookingRefusal lengthFitsTheRoom(BookingRequest asked, BookingFacts facts) {
        int least = facts.book().times().leastOf(facts.room());
        int most = facts.book().times().mostOf(facts.room());
        long minutes = asked.slot().length().toMinutes();
        if (minutes < least) {
            return new TooShort(least);
        }
        return minutes > most ? new TooLong(most) : null;
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
}
