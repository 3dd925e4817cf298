package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.NationalHoliday;
import org.tsudoi.booking.Occurrence;
import org.tsudoi.booking.Occurrence.Verdict;
import org.tsudoi.booking.SeriesRequest;
import org.tsudoi.booking.UsedTime;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/** Judges each day of a series by itself, in order; a day that is had counts against the limits of those after it. */
@ApplicationScoped
public class JudgeSeries {
    @Inject
    private GatherFacts gatherFacts;

    @Inject
    private BookingStore bookings;

    /** How a day that meets every rule is had, or seen to be free. */
    interface Taking {
        /** Why it cannot be had; empty when it is. */
        List<Refusal> take(BookingRequest wish, BookingFacts facts);

        /** What stands against a day besides broken rules, so that everything is told at once. */
        default List<Refusal> besides(BookingRequest wish, BookingFacts facts) {
            return List.of();
        }
    }

    /** Everything that stays the same from day to day. */
    record Case(SeriesRequest asked, City city, Standing group, String key) {
        BookingRequest on(LocalDate day) {
            return asked.on(day, key + "#" + day);
        }

        /** The fiscal years of the days with a week around them: no limit reaches farther. */
        TimeSlot years() {
            List<LocalDate> days = asked.recurrence().days();
            LocalDate first = JapanTime.fiscalYearEnd(days.get(0)).minusYears(1).minusWeeks(1);
            LocalDate last = JapanTime.fiscalYearEnd(days.get(days.size() - 1)).plusMonths(2);
            return new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, 0));
        }

        /** From the beginning of the month of the first day to the end of the month of the last. */
        TimeSlot months() {
            List<LocalDate> days = asked.recurrence().days();
            LocalDate first = days.get(0).withDayOfMonth(1);
            LocalDate last = days.get(days.size() - 1).plusMonths(2).withDayOfMonth(1);
            return new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, 0));
        }
    }

    List<Occurrence> judge(Case series, Taking taking) {
        List<UsedTime> used = new ArrayList<>(bookings.used(series.group().groupId(), series.years()));
        return series.asked().recurrence().days().stream()
                .map(day -> judge(series, day, used, taking))
                .toList();
    }

    private Occurrence judge(Case series, LocalDate day, List<UsedTime> used, Taking taking) {
        BookingRequest wish = series.on(day);
        Room room = series.city().room(wish.room()).orElseThrow();
        if (series.asked().leftOut().contains(day)) {
            return of(day, room, wish, Verdict.LEFT_OUT, List.of());
        }
        Optional<Refusal> skip = skip(series, day, room);
        if (skip.isPresent()) {
            return of(day, room, wish, Verdict.SKIPPED, List.of(skip.get()));
        }
        BookingFacts facts = gatherFacts.of(wish, series.city(), room, series.group(), used);
        List<Refusal> refusals = new ArrayList<>(BookingRules.refusals(wish, facts));
        refusals.addAll(refusals.isEmpty() ? taking.take(wish, facts) : taking.besides(wish, facts));
        if (!refusals.isEmpty()) {
            return of(day, room, wish, Verdict.REFUSED, refusals);
        }
        used.add(new UsedTime(room.facilityId(), room.id(), wish.slot(), facts.isInAdvance(wish.slot())));
        return of(day, room, wish, Verdict.FREE, List.of());
    }

    /** Closed days, and holidays where they are not wanted, are no failure; a day moved elsewhere is judged as it was moved. */
    private static Optional<Refusal> skip(Case series, LocalDate day, Room room) {
        if (series.asked().elsewhere().containsKey(day)) {
            return Optional.empty();
        }
        var timetable = series.city().timetable();
        if (series.asked().skipHolidays() && timetable.isHoliday(day)) {
            return Optional.of(new NationalHoliday(day));
        }
        return timetable
                .closed(series.city().facilityOf(room), room.id(), day)
                .map(reason -> new BookingRefusal.Closed(day, reason));
    }

    private static Occurrence of(
            LocalDate day, Room room, BookingRequest wish, Verdict verdict, List<Refusal> reasons) {
        return new Occurrence(day, room, wish.slot(), verdict, reasons, List.of());
    }
}
