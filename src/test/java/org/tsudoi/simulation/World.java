package org.tsudoi.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.UsedTime;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.usecase.FairRelease;
import org.tsudoi.claim.Quarters;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/** The town at one moment, and what may be done in it: the real rules judge, the real claims take. */
final class World {
    private static final long FIRST_UNIT = 1_000_000;
    static final int UNITS = 6;
    static final long NOBODY = -1;
    static final Duration HOLD = Duration.ofMinutes(5);

    final Random random;
    final MemoryLedger ledger = new MemoryLedger();
    final Claims claims = new Claims(ledger, new TownClock());
    final Waits waits = new Waits(this, new FairRelease(claims, new TownClock()));
    final List<Long> units =
            LongStream.range(FIRST_UNIT, FIRST_UNIT + UNITS).boxed().toList();
    final List<Standing> groups;
    final Map<String, Stay> stays = new HashMap<>();
    final List<String> references = new ArrayList<>();
    private final Map<Long, List<String>> byGroup = new HashMap<>();
    private final Map<LocalDate, List<String>> byDay = new HashMap<>();
    private final Set<LocalDate> touched = new HashSet<>();
    private final Set<String> displaced = new TreeSet<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<String> lies = new ArrayList<>();
    private final Map<Long, RuleBook> books = new HashMap<>();
    private City city;
    private Instant now;

    World(Random random, Instant start, int centres, int people) {
        var town = new Town(random);
        this.random = random;
        this.now = start;
        this.city = town.city(centres);
        this.groups = town.groups(people);
        city.facilities().forEach(f -> books.put(f.id(), town.book()));
    }

    /** What came of a wish: a booking, or the rules it broke, or that somebody else has the room; none of them when units are missing. */
    record Outcome(Stay booked, List<BookingRefusal> refusals, boolean roomTaken) {}

    Outcome place(Standing group, Room room, TimeSlot slot, int people, int wanted) {
        var asked = new BookingRequest(
                "", group.code(), room.code(), slot, "会議", null, people, null, null, false, Map.of());
        BookingFacts facts = facts(group, room, slot);
        List<BookingRefusal> refusals = BookingRules.refusals(asked, facts);
        String reference = "B-" + references.size();
        if (!refusals.isEmpty()) {
            return new Outcome(null, refusals, false);
        }
        Taking take =
                claims.take(reference, room.things(), room.withBuffers(slot), Hold.own(group.groupId(), List.of()));
        if (!take.had()) {
            return new Outcome(null, refusals, true);
        }
        if (claims.takeSome(reference, units, wanted, slot).size() < wanted) {
            claims.release(reference);
            return new Outcome(null, refusals, false);
        }
        kept.removeIf(k -> take.consumed().contains(k.holder()));
        waits.tookFrom(group.groupId(), take.consumed());
        var state = room.approval() == Approval.AUTO ? BookingState.APPROVED : BookingState.REQUESTED;
        var stay = new Stay(reference, group, room, slot, facts.isInAdvance(slot), wanted, state);
        keep(stay);
        references.add(reference);
        byDay.computeIfAbsent(stay.day(), d -> new ArrayList<>()).add(reference);
        byGroup.computeIfAbsent(group.groupId(), g -> new ArrayList<>()).add(reference);
        return new Outcome(stay, refusals, false);
    }

    /** A hold as the town remembers it, beside the ledger. */
    private record Kept(String holder, long groupId, Set<Long> things, Quarters quarters, Instant until) {
        boolean touches(Room room, TimeSlot slot) {
            return room.things().stream().anyMatch(things::contains)
                    && quarters.overlaps(Quarters.of(room.withBuffers(slot)));
        }
    }

    /** A group keeps a room while its form is filled in; false when somebody has it. */
    boolean hold(Standing group, Room room, TimeSlot slot) {
        String holder = Hold.name(group.groupId(), random.nextInt(Integer.MAX_VALUE));
        TimeSlot blocked = room.withBuffers(slot);
        boolean had = claims.hold(holder, room.things(), blocked, now.plus(HOLD), List.of())
                .had();
        if (had) {
            kept.removeIf(k -> !k.until().isAfter(now));
            keeps(holder, group.groupId(), room, slot, now.plus(HOLD));
        }
        return had;
    }

    /** A time is kept for a group, or for nobody yet. */
    void keeps(String holder, long group, Room room, TimeSlot slot, Instant until) {
        kept.add(new Kept(holder, group, room.things(), Quarters.of(room.withBuffers(slot)), until));
    }

    void keepsNoLonger(String holder) {
        kept.removeIf(k -> k.holder().equals(holder));
    }

    /** Whether the rules would let one who waits have it now. */
    boolean mayBook(Waiting waiting) {
        Room room = city.room(waiting.roomId()).orElseThrow();
        Standing group = groups.stream()
                .filter(g -> g.groupId() == waiting.groupId())
                .findFirst()
                .orElseThrow();
        var asked = new BookingRequest(
                "", group.code(), room.code(), waiting.slot(), "会議", null, 1, null, null, false, Map.of());
        return BookingRules.refusals(asked, facts(group, room, waiting.slot())).stream()
                .allMatch(BookingRefusal::isAboutTheForm);
    }

    /** Somebody other than this group keeps a part of the room for now. */
    boolean isKeptFrom(Standing group, Room room, TimeSlot slot) {
        return kept.stream()
                .anyMatch(k -> k.groupId() != group.groupId() && k.until().isAfter(now) && k.touches(room, slot));
    }

    /** Whether the booking's state allowed it; whoever is refused or cancels gives everything back. */
    boolean move(Stay stay, BookingState next) {
        if (!stay.state().mayBecome(next)) {
            return false;
        }
        keep(stay.become(next));
        if (!next.holdsTheRoom()) {
            claims.release(stay.reference());
            waits.freed(stay.room(), stay.slot());
        }
        return true;
    }

    /** Shuts a centre, or one room of it, for a day to come; whoever had a room there has lost it and waits for another. */
    int close(Facility open, long roomId, LocalDate day) {
        var wish = new Closing.Wish(open.id(), roomId, day, day, new Closure.Reason("保守", "maintenance"));
        var closing = new Closing(references.size(), "K", wish, now, 0, "", null, null, 0, 0);
        List<Closure> closures = new ArrayList<>(open.closures());
        closing.closures(open.rooms()).forEach(closures::add);
        Facility closed = Town.with(open, closures);
        city = new City(
                city.version() + 1,
                city.facilities().stream()
                        .map(f -> f.id() == open.id() ? closed : f)
                        .toList(),
                city.timetable());
        touched.add(day);
        List<Stay> lost = on(day).stream()
                .filter(s -> s.room().facilityId() == open.id())
                .filter(s -> roomId == 0 || city.room(roomId).orElseThrow().sharesPartsWith(s.room()))
                .toList();
        lost.forEach(s -> displaced.add(s.reference()));
        return lost.size();
    }

    /** Those who lost their room and have neither another nor an answer. */
    List<Stay> displaced() {
        displaced.removeIf(reference -> !stays.get(reference).isLive());
        return displaced.stream().map(stays::get).toList();
    }

    private BookingFacts facts(Standing group, Room room, TimeSlot slot) {
        Facility facility = city.facilityOf(room);
        List<UsedTime> used = byGroup.getOrDefault(group.groupId(), List.of()).stream()
                .map(stays::get)
                .filter(s -> s.isLive() && s.room().facilityId() == facility.id())
                .map(s -> new UsedTime(facility.id(), s.room().id(), s.slot(), s.advance()))
                .toList();
        return new BookingFacts(now, facility, room, city.timetable(), group, bookOf(facility), used, List.of(), true);
    }

    private void keep(Stay stay) {
        stays.put(stay.reference(), stay);
        touched.add(stay.day());
    }

    /** Live bookings of a day. */
    List<Stay> on(LocalDate day) {
        return byDay.getOrDefault(day, List.of()).stream()
                .map(stays::get)
                .filter(Stay::isLive)
                .toList();
    }

    /** Days that changed since this was last asked. */
    Set<LocalDate> takeTouched() {
        Set<LocalDate> days = Set.copyOf(touched);
        touched.clear();
        return days;
    }

    void judged(List<String> untrue) {
        lies.addAll(untrue);
    }

    List<String> takeLies() {
        List<String> told = List.copyOf(lies);
        lies.clear();
        return told;
    }

    List<Stay> live() {
        return stays.values().stream().filter(Stay::isLive).toList();
    }

    RuleBook bookOf(Facility facility) {
        return books.get(facility.id());
    }

    City city() {
        return city;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
        lies.addAll(waits.turns());
    }

    /** The clock of the town for those who ask for one. */
    private final class TownClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
