package org.tsudoi.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.claim.Quarters;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Standing;

/** Past wishes judged again, one after another as they came, under other rules and with a ledger of its own; nothing is touched. */
public final class RuleReplay {
    private static final Names NAMES = new Names("", "", "");
    private static final long QUARTERS_OF_A_THING = 1L << 24;

    private final RuleBook book;
    private final City city;
    private final Set<Long> ledger = new HashSet<>();
    private final Map<Long, List<UsedTime>> usedByGroup = new HashMap<>();
    private final Map<Long, List<NextDoor>> heardInRoom = new HashMap<>();
    private final Map<GroupClass, Tally> byClass = new EnumMap<>(GroupClass.class);
    private final Map<String, Tally> byRoom = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();

    private RuleReplay(RuleBook book, City city) {
        this.book = book;
        this.city = city;
    }

    /** What became of some wishes: how many were admitted then, and who would be refused or admitted now. */
    public record Tally(int wishes, int before, int refusedNow, int admittedNow) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally and(boolean admitted, boolean again) {
            return new Tally(
                    wishes + 1,
                    before + (admitted ? 1 : 0),
                    refusedNow + (admitted && !again ? 1 : 0),
                    admittedNow + (!admitted && again ? 1 : 0));
        }

        public int after() {
            return before - refusedNow + admittedNow;
        }

        public int unchanged() {
            return before - refusedNow;
        }
    }

    /** @param reasons why wishes would be refused that were admitted then, by code, the most frequent first */
    public record Outcome(Tally all, Map<GroupClass, Tally> byClass, Map<String, Tally> byRoom, List<Reason> reasons) {}

    /** A refusal code and how often it would be given. */
    public record Reason(String code, int times) {}

    public static Outcome of(RuleBook book, City city, List<PastRequest> requests) {
        var replay = new RuleReplay(book, city);
        Tally all = Tally.NONE;
        List<PastRequest> inOrder = requests.stream()
                .filter(r -> r.slot().start().isAfter(r.askedAt()))
                .sorted(Comparator.comparing(PastRequest::askedAt).thenComparing(r -> !r.admitted()))
                .toList();
        for (PastRequest request : inOrder) {
            Optional<Room> room = city.room(request.roomId());
            if (room.isPresent()) {
                boolean again = replay.judge(request, room.get());
                all = all.and(request.admitted(), again);
            }
        }
        List<Reason> reasons = replay.reasons.entrySet().stream()
                .map(e -> new Reason(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Reason::times).reversed())
                .toList();
        return new Outcome(all, replay.byClass, replay.byRoom, reasons);
    }

    private boolean judge(PastRequest request, Room room) {
        List<Refusal> refusals = new ArrayList<>(BookingRules.refusals(wish(request, room), facts(request, room)));
        if (refusals.isEmpty() && isHeld(request, room)) {
            refusals.add(new BookingRefusal.Taken(request.slot()));
        }
        boolean again = refusals.isEmpty();
        if (again && (request.live() || !request.admitted())) {
            hold(request, room);
        }
        if (request.admitted()) {
            refusals.forEach(r -> reasons.merge(r.code(), 1, Integer::sum));
        }
        byClass.merge(request.groupClass(), Tally.NONE.and(request.admitted(), again), RuleReplay::sum);
        byRoom.merge(room.code(), Tally.NONE.and(request.admitted(), again), RuleReplay::sum);
        return again;
    }

    private static Tally sum(Tally a, Tally b) {
        return new Tally(
                a.wishes() + b.wishes(),
                a.before() + b.before(),
                a.refusedNow() + b.refusedNow(),
                a.admittedNow() + b.admittedNow());
    }

    private static BookingRequest wish(PastRequest request, Room room) {
        return new BookingRequest(
                "",
                "",
                room.code(),
                request.slot(),
                "",
                request.purposeKind(),
                request.activity(),
                request.attendees(),
                null,
                null,
                false,
                Map.of());
    }

    /** Registrations are as good as they were: only the book of rules is on trial. */
    private BookingFacts facts(PastRequest request, Room room) {
        Facility facility = city.facilityOf(room);
        var standing = new Standing(
                request.groupId(), "", NAMES, request.groupClass(), RegistrationState.REGISTERED, null, null, false);
        List<NextDoor> heard = book.uses().nextTo(room.code()).stream()
                .flatMap(code -> city.room(code).stream())
                .flatMap(r -> heardInRoom.getOrDefault(r.id(), List.of()).stream())
                .toList();
        List<UsedTime> used = usedByGroup.getOrDefault(request.groupId(), List.of()).stream()
                .filter(u -> u.facilityId() == facility.id())
                .toList();
        return new BookingFacts(request.askedAt(), facility, room, city.timetable(), standing, book, used, heard, true);
    }

    private boolean isHeld(PastRequest request, Room room) {
        return quarters(request, room).anyMatch(ledger::contains);
    }

    private void hold(PastRequest request, Room room) {
        quarters(request, room).forEach(ledger::add);
        boolean advance = facts(request, room).isInAdvance(request.slot());
        usedByGroup
                .computeIfAbsent(request.groupId(), g -> new ArrayList<>())
                .add(new UsedTime(room.facilityId(), room.id(), request.slot(), advance));
        if (request.activity() != null) {
            heardInRoom
                    .computeIfAbsent(room.id(), r -> new ArrayList<>())
                    .add(new NextDoor(room.id(), request.slot(), request.activity()));
        }
    }

    private static java.util.stream.Stream<Long> quarters(PastRequest request, Room room) {
        var quarters = Quarters.of(room.withBuffers(request.slot()));
        return room.things().stream().flatMap(thing -> quarters.each().mapToObj(q -> thing * QUARTERS_OF_A_THING + q));
    }
}
