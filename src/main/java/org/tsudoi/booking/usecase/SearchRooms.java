package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Hit;
import org.tsudoi.booking.Wish;
import org.tsudoi.booking.store.UnmetDemand;
import org.tsudoi.claim.Quarters;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.wifi.usecase.WifiStatus;

/** Rooms free for the whole time, the one that fits best first; the ledger is asked once a day looked at. */
@ApplicationScoped
public class SearchRooms {
    private static final int OTHER_DAYS = 7;
    private static final int MOST_ALTERNATIVES = 5;
    private static final int MARGIN_MINUTES = 240;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Claims claims;

    @Inject
    private Catalogue catalogue;

    @Inject
    private WifiStatus wifi;

    @Inject
    private UnmetDemand unmetDemand;

    public List<Hit> find(Wish wish) {
        City city = inventory.city();
        Map<Room, TimeSlot> slots = new HashMap<>();
        city.rooms()
                .filter(r -> suits(r, wish))
                .forEach(r -> slot(r, city, wish).ifPresent(s -> slots.put(r, s)));
        var day = TimeSlot.day(wish.day()).widened(MARGIN_MINUTES, MARGIN_MINUTES);
        Map<Long, BitSet> held = claims.heldQuarters(
                slots.keySet().stream()
                        .flatMap(r -> r.things().stream())
                        .distinct()
                        .toList(),
                day);
        Map<TimeSlot, Map<String, Integer>> free = new HashMap<>();
        return slots.entrySet().stream()
                .filter(e -> isFree(e.getKey(), e.getValue(), day, held))
                .map(e -> hit(city, e.getKey(), e.getValue(), wish, free))
                .filter(h -> wish.equipment().entrySet().stream()
                        .allMatch(w -> h.equipment().getOrDefault(w.getKey(), 0) >= w.getValue()))
                .sorted(bestFirst(wish))
                .toList();
    }

    /** When nothing is free: the same wish on the nearest other days. */
    public List<Hit> onOtherDays(Wish wish) {
        LocalDate today = JapanTime.today(clock);
        return IntStream.rangeClosed(1, OTHER_DAYS)
                .boxed()
                .flatMap(n -> Stream.of(wish.day().plusDays(n), wish.day().minusDays(n)))
                .filter(d -> !d.isBefore(today))
                .sorted(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(wish.day(), d))))
                .limit(OTHER_DAYS)
                .flatMap(d -> find(wish.on(d)).stream().limit(2))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    /** Remembers that nothing was to be had, once an hour for one and the same wish. */
    public void remember(Wish wish) {
        Long facility = wish.facility() == null
                ? null
                : inventory.city().facility(wish.facility()).map(Facility::id).orElse(null);
        unmetDemand.add(wish, facility, clock.instant());
    }

    private Hit hit(City city, Room room, TimeSlot slot, Wish wish, Map<TimeSlot, Map<String, Integer>> free) {
        Map<String, Integer> equipment =
                wish.equipment().isEmpty() ? Map.of() : free.computeIfAbsent(slot, catalogue::free);
        return new Hit(city.facilityOf(room), room, slot, wifi.works(room.code()), equipment);
    }

    private boolean suits(Room room, Wish wish) {
        return room.isInServiceOn(wish.day())
                && room.capacity() >= wish.people()
                && (wish.facility() == null || room.facilityCode().equals(wish.facility()))
                && room.features().containsAll(wish.features())
                && (wish.activity() == null || !room.unsuited().contains(wish.activity()))
                && (!wish.wifi() || wifi.works(room.code()));
    }

    /** The time to book in this room for the wish; nothing when it is closed, over, or cannot be had for so long. */
    private Optional<TimeSlot> slot(Room room, City city, Wish wish) {
        Facility facility = city.facilityOf(room);
        if (facility.kind().isListOnly()) {
            return Optional.empty();
        }
        List<TimeBand> bands = facility.bandsOf(room);
        Optional<TimeSlot> wanted = wish.band() == null
                ? Optional.of(TimeSlot.of(wish.day(), wish.fromMinute(), wish.toMinute()))
                : wish.band() < bands.size()
                        ? Optional.of(bands.get(wish.band()).on(wish.day()))
                        : Optional.empty();
        return wanted.flatMap(w ->
                        room.mode() == BookingMode.BANDS ? bandsAround(bands, wish.day(), w) : onGrid(room, wish, w))
                .filter(s -> s.start().isAfter(clock.instant()))
                .filter(s -> city.timetable()
                        .open(facility, room, wish.day())
                        .filter(h -> h.contains(s))
                        .isPresent());
    }

    /** The bands in a row that hold the whole time, or else those that hold any of it. */
    private static Optional<TimeSlot> bandsAround(List<TimeBand> bands, LocalDate day, TimeSlot wanted) {
        List<TimeSlot> touched = bands.stream()
                .map(b -> b.on(day))
                .filter(b -> b.overlaps(wanted))
                .toList();
        return touched.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeSlot(
                        touched.get(0).start(), touched.get(touched.size() - 1).end()));
    }

    /** A grid room is had for the time itself; for a band, for as long as it may be had at most. */
    private static Optional<TimeSlot> onGrid(Room room, Wish wish, TimeSlot wanted) {
        long most = 60L * room.maxMinutes();
        if (wanted.length().toSeconds() > most && wish.band() != null) {
            return Optional.of(new TimeSlot(wanted.start(), wanted.start().plusSeconds(most)));
        }
        boolean fits = wanted.length().toSeconds() <= most && wanted.length().toMinutes() >= room.minMinutes();
        return fits && JapanTime.minuteOf(wanted.start()) % room.gridMinutes() == 0
                ? Optional.of(wanted)
                : Optional.empty();
    }

    private static boolean isFree(Room room, TimeSlot slot, TimeSlot span, Map<Long, BitSet> held) {
        long origin = Quarters.of(span).first();
        Quarters wanted = Quarters.of(room.withBuffers(slot));
        int from = (int) (wanted.first() - origin);
        int to = (int) (wanted.end() - origin);
        return room.things().stream().map(held::get).allMatch(taken -> {
            int next = taken == null ? -1 : taken.nextSetBit(from);
            return next < 0 || next >= to;
        });
    }

    /** Suited to the activity first, then the smallest that holds everybody, whole rooms before parts. */
    private static Comparator<Hit> bestFirst(Wish wish) {
        return Comparator.comparing(
                        (Hit h) -> wish.activity() == null || !h.room().suited().contains(wish.activity()))
                .thenComparing(h -> h.room().capacity())
                .thenComparing(h -> h.room().partOf() != null)
                .thenComparing(h -> h.room().code());
    }
}
