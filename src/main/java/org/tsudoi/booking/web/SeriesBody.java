package org.tsudoi.booking.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.Recurrence;
import org.tsudoi.booking.Rhythm;
import org.tsudoi.booking.SeriesRequest;
import org.tsudoi.booking.SeriesRequest.Place;
import org.tsudoi.booking.SeriesRequest.Take;
import org.tsudoi.booking.SeriesScope;

/** The bodies about series; what is wrong in them is remembered by the body itself. */
record SeriesBody(JsonBody json) {
    /** Kinds of rhythm as the API names them. */
    private enum Kind {
        WEEKLY,
        MONTHLY_ON_DATE,
        MONTHLY_ON_WEEKDAY
    }

    SeriesRequest request(String key) {
        BookingRequest each = new BookingBody(json).request(key);
        LocalDate first = JapanTime.dayOf(each.slot().start());
        var recurrence = new Recurrence(first, rhythm(first), day("until"), json.numberOrNull("count"));
        Take take = json.constant("take", Take.class);
        return new SeriesRequest(
                each,
                recurrence,
                json.truth("skipHolidays"),
                elsewhere(),
                days("leaveOut"),
                take == null ? Take.ALL : take);
    }

    SeriesScope scope() {
        return new SeriesScope(Set.copyOf(json.texts("bookings")), day("from"));
    }

    private Rhythm rhythm(LocalDate first) {
        int every = json.number("every", 1);
        Kind kind = json.constant("rhythm", Kind.class);
        if (kind == null) {
            json.required("rhythm");
        }
        if (kind == Kind.MONTHLY_ON_DATE) {
            return new Rhythm.MonthlyOnDate(every, json.number("date", first.getDayOfMonth()));
        }
        if (kind == Kind.MONTHLY_ON_WEEKDAY) {
            DayOfWeek weekday = json.constant("weekday", DayOfWeek.class);
            return new Rhythm.MonthlyOnWeekday(
                    every,
                    json.number("nth", (first.getDayOfMonth() - 1) / 7 + 1),
                    weekday == null ? first.getDayOfWeek() : weekday);
        }
        return new Rhythm.Weekly(every, weekdays(first));
    }

    private Set<DayOfWeek> weekdays(LocalDate first) {
        if (!json.has("weekdays")) {
            return Set.of(first.getDayOfWeek());
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : json.texts("weekdays")) {
            Optional<DayOfWeek> day = EnumSet.allOf(DayOfWeek.class).stream()
                    .filter(d -> d.name().equals(name))
                    .findFirst();
            day.ifPresentOrElse(days::add, () -> json.mistake("weekdays"));
        }
        return days;
    }

    private Map<LocalDate, Place> elsewhere() {
        Map<LocalDate, Place> places = new HashMap<>();
        for (JsonBody one : json.list("elsewhere")) {
            Optional<LocalDate> day = AskedTime.day(one.required("day"));
            var start = AskedTime.instant(one.required("start"));
            var end = AskedTime.instant(one.required("end"));
            boolean whole = start.isPresent() && end.isPresent() && start.get().isBefore(end.get());
            if (day.isPresent() && whole) {
                places.put(day.get(), new Place(one.required("room"), new TimeSlot(start.get(), end.get())));
            } else {
                one.mistake(day.isPresent() ? "end" : "day");
            }
        }
        return places;
    }

    private Set<LocalDate> days(String name) {
        Set<LocalDate> days = new HashSet<>();
        List<String> texts = json.texts(name);
        texts.forEach(text -> AskedTime.day(text).ifPresentOrElse(days::add, () -> json.mistake(name)));
        return days;
    }

    private LocalDate day(String name) {
        String text = json.text(name);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> day = AskedTime.day(text);
        if (day.isEmpty()) {
            json.mistake(name);
        }
        return day.orElse(null);
    }
}
