package org.tsudoi.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Waiting;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Standing;

/** What may happen next in the town, and how often of a thousand times; each says what it did, for whoever looks for the mistake. */
enum Happening {
    BOOKING(500, Happening::book),
    WAITED_FOR(60, Happening::await),
    RUSH_FOR_ONE_HOUR(60, Happening::rush),
    HELD_AND_SENT(50, Happening::holdAndSend),
    CANCELLATION(120, (world, random) -> moved(world, random, BookingState.CANCELLED)),
    APPROVAL(100, (world, random) -> moved(world, random, BookingState.APPROVED)),
    REFUSAL(30, (world, random) -> moved(world, random, BookingState.REJECTED)),
    USE(50, Happening::come),
    CLOSED_DAY(5, Happening::close),
    DISPLACED_DEALT_WITH(10, Happening::dealWithDisplaced),
    SUSPENSION(15, Happening::suspend);

    private static final int RUSHING = 12;
    private static final int EAGER = 100;
    private static final int MOST_DAYS_AHEAD = 120;

    private final int ofThousand;
    private final BiFunction<World, Random, String> act;

    Happening(int ofThousand, BiFunction<World, Random, String> act) {
        this.ofThousand = ofThousand;
        this.act = act;
    }

    static Happening next(Random random) {
        int dice = random.nextInt(1_000);
        for (Happening one : values()) {
            dice -= one.ofThousand;
            if (dice < 0) {
                return one;
            }
        }
        throw new IllegalStateException("the shares do not make a thousand");
    }

    /** Lets it happen, and says what is untrue after it; nothing when all is well. */
    List<String> in(World world) {
        world.pass(Duration.ofSeconds(60 + world.random.nextInt(1_200)));
        String done = world.now() + " " + name() + ": " + act.apply(world, world.random);
        List<String> lies = new ArrayList<>(world.takeLies());
        lies.addAll(Invariants.brokenOn(world, world.takeTouched()));
        return lies.stream().map(lie -> done + " → " + lie).toList();
    }

    private static String book(World world, Random random) {
        Room room = any(world.city().rooms().toList(), random);
        return wish(world, eager(world, random), room, slot(world, room, random), random);
    }

    /** Many press for the same room and hour, some of them for its halves. */
    private static String rush(World world, Random random) {
        Facility facility = any(world.city().facilities(), random);
        TimeSlot slot = slot(world, facility.rooms().get(0), random);
        var said = new StringBuilder();
        for (int i = 0; i < RUSHING; i++) {
            Room room = facility.rooms().get(random.nextInt(3));
            said.append(wish(world, any(world.groups, random), room, slot, random))
                    .append("; ");
        }
        return said.toString();
    }

    /** A room is kept; others press for it; the form is sent in time, or when the hold is over. */
    private static String holdAndSend(World world, Random random) {
        Room room = any(world.city().rooms().toList(), random);
        TimeSlot slot = slot(world, room, random);
        Standing group = any(world.groups, random);
        boolean kept = world.hold(group, room, slot);
        String others = wish(world, any(world.groups, random), room, slot, random);
        world.pass(Duration.ofMinutes(random.nextInt(10)));
        return (kept ? "kept by " : "not kept by ") + group.code() + ", " + others + "; "
                + wish(world, random.nextBoolean() ? group : any(world.groups, random), room, slot, random);
    }

    /** Somebody waits for a room that is taken, or takes the first offer there is; now and then somebody else presses for it. */
    private static String await(World world, Random random) {
        List<Waiting> offers = world.waits.offers();
        if (!offers.isEmpty() && random.nextBoolean()) {
            Waiting offer = any(offers, random);
            Room room = world.city().room(offer.roomId()).orElseThrow();
            Standing group = world.groups.stream()
                    .filter(g -> g.groupId() == offer.groupId())
                    .findFirst()
                    .orElseThrow();
            return wish(world, random.nextInt(3) == 0 ? any(world.groups, random) : group, room, offer.slot(), random);
        }
        List<Stay> ahead = world.references.stream()
                .skip(Math.max(0, world.references.size() - 40L))
                .map(world.stays::get)
                .filter(s -> s.isLive() && s.slot().start().isAfter(world.now()))
                .toList();
        if (ahead.isEmpty()) {
            return "for nothing";
        }
        Stay stay = any(ahead, random);
        Standing group = any(world.groups, random);
        world.waits.join(group, stay.room(), stay.slot());
        boolean givenBack = random.nextInt(3) == 0 && world.move(stay, BookingState.CANCELLED);
        return group.code() + " for " + stay + (givenBack ? ", which was given back" : "");
    }

    private static String wish(World world, Standing group, Room room, TimeSlot slot, Random random) {
        int units = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0;
        var before = Before.of(world, group, room, slot);
        World.Outcome outcome = world.place(group, room, slot, random.nextInt(room.capacity() + 2), units);
        world.judged(before.lies(outcome));
        return group.code() + " " + room.code() + " " + slot + " with " + units + " units, " + outcome;
    }

    private static String moved(World world, Random random, BookingState next) {
        if (world.references.isEmpty()) {
            return "of nothing";
        }
        // mostly of the latest: the others are over
        int last = world.references.size() - 1;
        Stay stay = world.stays.get(world.references.get(last - random.nextInt(Math.min(400, last + 1))));
        boolean ahead = world.now().isBefore(stay.slot().end());
        return stay + (ahead && world.move(stay, next) ? " became " : " did not become ") + next;
    }

    private static String come(World world, Random random) {
        long came = world.live().stream()
                .filter(s ->
                        s.state() == BookingState.APPROVED && !s.slot().start().isAfter(world.now()))
                .filter(s -> !world.city().isShut(s.room().id(), s.day()))
                .filter(s -> world.move(s, random.nextInt(10) == 0 ? BookingState.NO_SHOW : BookingState.ATTENDED))
                .count();
        return came + " came";
    }

    private static String close(World world, Random random) {
        Facility facility = any(world.city().facilities(), random);
        LocalDate day = JapanTime.dayOf(world.now()).plusDays(1 + random.nextInt(60));
        Room room = any(facility.rooms(), random);
        int lost = world.close(facility, random.nextBoolean() ? 0 : room.id(), day);
        return facility.code() + " or " + room.code() + " " + day + ", displaced " + lost;
    }

    /** Some of those who lost their room, the first of them first: to a room of another centre at the time, or to nothing. */
    private static String dealWithDisplaced(World world, Random random) {
        int moved = 0;
        List<Stay> some = world.displaced().stream().limit(5).toList();
        for (Stay stay : some) {
            Facility elsewhere = any(world.city().facilities(), random);
            Room room = any(elsewhere.rooms(), random);
            boolean another = !world.city().isShut(room.id(), stay.day())
                    && world.place(stay.group(), room, stay.slot(), 1, stay.units())
                                    .booked()
                            != null;
            moved += another ? 1 : 0;
            world.move(stay, BookingState.CANCELLED);
        }
        return moved + " of " + some.size() + " moved";
    }

    private static String suspend(World world, Random random) {
        int at = random.nextInt(world.groups.size());
        Standing g = world.groups.get(at);
        boolean in = g.state() == RegistrationState.SUSPENDED;
        var state = in ? RegistrationState.REGISTERED : RegistrationState.SUSPENDED;
        LocalDate until = in ? null : JapanTime.dayOf(world.now()).plusMonths(1);
        world.groups.set(
                at,
                new Standing(
                        g.groupId(),
                        g.code(),
                        g.names(),
                        g.groupClass(),
                        state,
                        g.validUntil(),
                        until,
                        g.provisional()));
        return g.code() + " " + state;
    }

    /** Bands in a row, or a stretch on the grid; now and then a time that cannot be had. */
    private static TimeSlot slot(World world, Room room, Random random) {
        LocalDate day = JapanTime.dayOf(world.now()).plusDays(random.nextInt(MOST_DAYS_AHEAD) - 1L);
        if (random.nextInt(20) == 0) {
            int odd = random.nextInt(1_300);
            return TimeSlot.of(day, odd, odd + 1 + random.nextInt(1_440 - odd));
        }
        if (room.mode() == BookingMode.FREE) {
            int grid = room.gridMinutes();
            int start = 540 / grid * grid + grid * random.nextInt(600 / grid);
            return TimeSlot.of(day, start, start + grid * (1 + random.nextInt(5)));
        }
        List<TimeBand> bands = world.city().facilityOf(room).bandsOf(room);
        int first = random.nextInt(bands.size());
        int last = first + random.nextInt(bands.size() - first);
        return new TimeSlot(
                bands.get(first).on(day).start(), bands.get(last).on(day).end());
    }

    /** Half of what is wished is wished by a few, who so come to their limits. */
    private static Standing eager(World world, Random random) {
        int most = random.nextBoolean() ? EAGER : world.groups.size();
        return world.groups.get(random.nextInt(most));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
