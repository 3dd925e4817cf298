package org.tsudoi.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.RuleProblem.ClassIsAlwaysRefused;
import org.tsudoi.booking.RuleProblem.DaysNeverOpen;
import org.tsudoi.booking.RuleProblem.RoomRefusesEverybody;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Standing;

/**
 * Tries a book on easy wishes: small groups of good standing that ask at the last moment for the shortest use. If the rules themselves refuse
 * all of these, they refuse everybody.
 */
final class RuleTrial {
    private static final int DAYS_TRIED = 28;
    private static final int DAYS_OF_A_YEAR = 366;
    private static final Names NAMES = new Names("", "", "");

    private final RuleBook book;
    private final City city;
    private final List<Room> rooms;

    RuleTrial(RuleBook book, City city, List<Room> rooms) {
        this.book = book;
        this.city = city;
        this.rooms = rooms.stream()
                .filter(r -> r.isInServiceOn(book.validFrom())
                        && !city.facilityOf(r).kind().isListOnly())
                .toList();
    }

    List<RuleProblem> problems() {
        List<RuleProblem> problems = new ArrayList<>();
        Map<Room, Map<GroupClass, BookingRefusal>> refused = new HashMap<>();
        for (Room room : rooms) {
            Map<GroupClass, BookingRefusal> reasons = new EnumMap<>(GroupClass.class);
            book.periods().windows().keySet().forEach(c -> refusal(room, c).ifPresent(r -> reasons.put(c, r)));
            refused.put(room, reasons);
        }
        int classes = book.periods().windows().size();
        rooms.stream()
                .filter(r -> refused.get(r).size() == classes)
                .map(r -> new RoomRefusesEverybody(
                        r.names(), refused.get(r).values().iterator().next()))
                .forEach(problems::add);
        if (problems.size() < rooms.size()) {
            book.periods().windows().keySet().stream()
                    .filter(c -> rooms.stream().allMatch(r -> refused.get(r).containsKey(c)))
                    .map(c -> new ClassIsAlwaysRefused(
                            c, refused.get(rooms.get(0)).get(c)))
                    .forEach(problems::add);
        }
        book.periods().windows().forEach((c, w) -> gap(c, w).ifPresent(problems::add));
        return problems;
    }

    /** Why this class cannot have the room on any day of four weeks, or nothing when it can. */
    private Optional<BookingRefusal> refusal(Room room, GroupClass groupClass) {
        Map<BookingRefusal, Long> reasons = new HashMap<>();
        for (LocalDate day = book.validFrom();
                day.isBefore(book.validFrom().plusDays(DAYS_TRIED));
                day = day.plusDays(1)) {
            var any = TimeSlot.of(day, 0, 1);
            for (TimeSlot slot :
                    NearbyTimes.on(day, any, room, city, book.times()).toList()) {
                List<BookingRefusal> refusals = judge(room, groupClass, slot);
                if (refusals.isEmpty()) {
                    return Optional.empty();
                }
                refusals.forEach(r -> reasons.merge(r, 1L, Long::sum));
            }
        }
        return reasons.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .or(() -> Optional.of(new BookingRefusal.RoomNotBookable()));
    }

    private List<BookingRefusal> judge(Room room, GroupClass groupClass, TimeSlot slot) {
        Activity activity = book.uses().activities().stream()
                .filter(a -> !room.unsuited().contains(a))
                .findFirst()
                .or(() -> book.uses().activities().stream().findFirst())
                .orElse(null);
        var asked = new BookingRequest(
                "", "", room.code(), slot, "", activity, book.uses().leastPeople(), null, null, false, Map.of());
        var standing = new Standing(0, "", NAMES, groupClass, RegistrationState.REGISTERED, null, null, false);
        return BookingRules.refusals(
                asked,
                new BookingFacts(
                        lastMoment(slot),
                        city.facilityOf(room),
                        room,
                        city.timetable(),
                        standing,
                        book,
                        List.of(),
                        List.of(),
                        true));
    }

    /** The latest at which one may ask for a use. */
    private Instant lastMoment(TimeSlot slot) {
        Instant byMinutes =
                slot.start().minus(Duration.ofMinutes(Math.max(1, book.notice().minutes())));
        if (book.notice().days() == 0) {
            return byMinutes;
        }
        LocalDate last = JapanTime.dayOf(slot.start()).minusDays(book.notice().days());
        Instant byDays = JapanTime.at(last, JapanTime.MINUTES_A_DAY).minusSeconds(1);
        return byDays.isBefore(byMinutes) ? byDays : byMinutes;
    }

    /** Days of a year on which a building is open, but whose booking period begins after it has ended. */
    private Optional<RuleProblem> gap(GroupClass groupClass, BookingWindow window) {
        List<Facility> buildings = rooms.stream()
                .map(city::facilityOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<LocalDate> days = book.validFrom()
                .datesUntil(book.validFrom().plusDays(DAYS_OF_A_YEAR))
                .filter(day -> buildings.stream().anyMatch(b -> opensTooLate(window, day, b)))
                .collect(Collectors.toList());
        return days.isEmpty() ? Optional.empty() : Optional.of(new DaysNeverOpen(groupClass, days.size(), days.get(0)));
    }

    private boolean opensTooLate(BookingWindow window, LocalDate day, Facility building) {
        LocalDate opensOn = book.periods().movesToOpenDay()
                ? TimeRules.nextOpenDay(building, city.timetable(), window.opensOn(day))
                : window.opensOn(day);
        Instant opens = JapanTime.at(opensOn, book.periods().opensAtMinute());
        return city.timetable()
                .open(building, day)
                .filter(hours ->
                        opens.isAfter(lastMoment(new TimeSlot(hours.end().minusSeconds(60), hours.end()))))
                .isPresent();
    }
}
