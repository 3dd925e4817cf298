package org.tsudoi.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.SlotRelease;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.usecase.FairRelease;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/** Who waits in the town, and what came free for them: what the tables of a city remember beside the ledger. */
final class Waits {
    private static final Conduct.Release RULES = new Conduct.Release(
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofMinutes(120),
            480,
            1260,
            3,
            Conduct.Order.ORDER,
            Map.of());

    private final World world;
    private final FairRelease fair;
    private final Map<Long, Waiting> all = new LinkedHashMap<>();
    private final Map<Long, SlotRelease> releases = new HashMap<>();
    private final Map<Long, Instant> next = new HashMap<>();
    private int taken;

    Waits(World world, FairRelease fair) {
        this.world = world;
        this.fair = fair;
    }

    void join(Standing group, Room room, TimeSlot slot) {
        long id = all.size() + 1L;
        all.put(
                id,
                new Waiting(
                        id,
                        "W-" + id,
                        group.groupId(),
                        1,
                        room.id(),
                        slot,
                        world.now(),
                        slot.start(),
                        WaitingState.WAITING,
                        null));
    }

    /** How many got their room from the list. */
    int taken() {
        return taken;
    }

    /** The offers of this moment. */
    List<Waiting> offers() {
        return all.values().stream().filter(w -> w.isLive(world.now())).toList();
    }

    /** A booking was given back: those who wait are first. */
    void freed(Room room, TimeSlot slot) {
        var kept = fair.keep(
                world.city(),
                RULES,
                waiting(w -> world.city().room(w.roomId()).orElseThrow().sharesPartsWith(room)
                        && w.slot().overlaps(room.withBuffers(slot))),
                world.random::nextLong);
        for (SlotRelease release : kept.releases()) {
            releases.put(release.id(), release);
            next.put(release.id(), release.nextAt());
            world.keeps(
                    release.holder(),
                    World.NOBODY,
                    world.city().room(release.roomId()).orElseThrow(),
                    release.slot(),
                    release.nextAt().plus(FairRelease.GRACE));
        }
    }

    private List<Waiting> waiting(Predicate<Waiting> which) {
        return all.values().stream()
                .filter(w -> w.state() == WaitingState.WAITING && w.until().isAfter(world.now()))
                .filter(which)
                .toList();
    }

    void tookFrom(long group, Collection<String> consumed) {
        for (long id : Waiting.idsOf(group, consumed)) {
            if (all.get(id).state() == WaitingState.OFFERED) {
                all.put(id, all.get(id).become(WaitingState.TAKEN));
                taken++;
            }
        }
    }

    /** What a clock would do; returns what was not fair in it. */
    List<String> turns() {
        List<String> lies = new ArrayList<>();
        List<Long> due = next.entrySet().stream()
                .filter(e -> !e.getValue().isAfter(world.now()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        due.forEach(id -> lies.addAll(turn(releases.get(id))));
        return lies;
    }

    private List<String> turn(SlotRelease release) {
        Room room = world.city().room(release.roomId()).orElseThrow();
        List<Waiting> asked = all.values().stream()
                .filter(w -> w.offer() != null && w.offer().releaseId() == release.id())
                .toList();
        List<Waiting> line =
                waiting(w -> world.city().room(w.roomId()).orElseThrow().sharesPartsWith(room)
                        && w.slot().overlaps(release.slot()));
        var round = fair.ask(world.city(), RULES, release, asked, line, world::mayBook);
        world.keepsNoLonger(release.holder());
        asked.stream().filter(w -> !w.isLive(world.now())).forEach(w -> world.keepsNoLonger(w.holder()));
        round.lapsed().forEach(w -> all.put(w.id(), w));
        for (Waiting one : round.offered()) {
            all.put(one.id(), one);
            world.keeps(
                    one.holder(),
                    one.groupId(),
                    world.city().room(one.roomId()).orElseThrow(),
                    one.slot(),
                    one.offer().until().plus(FairRelease.GRACE));
        }
        next.remove(release.id());
        if (round.nextAt() != null) {
            next.put(release.id(), round.nextAt());
        }
        return unfair(round, line);
    }

    /** Nobody is asked before one who has waited longer for the same and could have it. */
    private List<String> unfair(FairRelease.Round round, List<Waiting> line) {
        return round.offered().stream()
                .flatMap(o -> line.stream()
                        .filter(w -> w.id() < o.id()
                                && w.roomId() == o.roomId()
                                && w.slot().equals(o.slot()))
                        .filter(world::mayBook)
                        .map(w -> "asked " + o.reference() + " before " + w.reference()))
                .toList();
    }
}
