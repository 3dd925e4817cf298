package org.tsudoi.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Quota;
import org.tsudoi.booking.Waiting;
import org.tsudoi.claim.Quarters;
import org.tsudoi.facility.Facility;
import org.tsudoi.simulation.MemoryLedger.Row;

/** What must be true at any time, asked of the bookings themselves. Each answer is a sentence about what is not. */
final class Invariants {
    /** Two hours, with a night in between. */
    private static final Duration OFFER = Duration.ofHours(14);

    private Invariants() {}

    /** After each step: of the days that the step touched. */
    static List<String> brokenOn(World world, Set<LocalDate> days) {
        List<String> broken = new ArrayList<>();
        for (LocalDate day : days) {
            List<Stay> stays = world.on(day);
            broken.addAll(heldTwice(stays));
            broken.addAll(tooManyUnits(stays));
            broken.addAll(outsideOfOpenTime(world, day, stays));
            broken.addAll(forgotten(world, stays));
        }
        return broken;
    }

    /** Now and then, of everything: the ledger holds what the bookings say and nothing else, and nobody has more than is allowed. */
    static List<String> broken(World world) {
        List<String> broken = new ArrayList<>(ledgerDiffers(world));
        broken.addAll(forgotten(world, world.live()));
        broken.addAll(heldTooLong(world));
        broken.addAll(overLimit(world));
        return broken;
    }

    private static List<String> heldTwice(List<Stay> stays) {
        Map<Long, List<Stay>> byThing = new HashMap<>();
        stays.forEach(s -> s.room()
                .things()
                .forEach(t -> byThing.computeIfAbsent(t, x -> new ArrayList<>()).add(s)));
        List<String> lies = new ArrayList<>();
        byThing.forEach((thing, all) -> {
            all.sort(Comparator.comparing(s -> s.blocked().start()));
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i)
                        .blocked()
                        .start()
                        .isBefore(all.get(i - 1).blocked().end())) {
                    lies.add("held twice: " + all.get(i - 1) + ", " + all.get(i));
                }
            }
        });
        return lies;
    }

    private static List<String> tooManyUnits(List<Stay> stays) {
        return stays.stream()
                .map(Stay::slot)
                .map(TimeSlot::start)
                .filter(at -> stays.stream()
                                .filter(s -> !at.isBefore(s.slot().start())
                                        && at.isBefore(s.slot().end()))
                                .mapToInt(Stay::units)
                                .sum()
                        > World.UNITS)
                .map(at -> "more units out than owned at " + at)
                .toList();
    }

    /** A hold is over when its time is, whoever looks, and none lasts longer than holds do. */
    private static List<String> heldTooLong(World world) {
        return world.ledger.ends().entrySet().stream()
                .filter(e -> e.getValue().isAfter(world.now().plus(Waiting.isFor(e.getKey()) ? OFFER : World.HOLD)))
                .map(e -> "held longer than allowed: " + e)
                .toList();
    }

    /** Whoever still has a booking in a room that is shut is on the list of the displaced, and nobody else is. */
    private static List<String> forgotten(World world, List<Stay> stays) {
        Set<String> listed = world.displaced().stream().map(Stay::reference).collect(Collectors.toSet());
        return stays.stream()
                .filter(s -> s.state() == BookingState.REQUESTED || s.state() == BookingState.APPROVED)
                .filter(s -> world.city().isShut(s.room().id(), s.day()) != listed.contains(s.reference()))
                .map(s -> "displaced and forgotten, or listed for nothing: " + s)
                .toList();
    }

    private static List<String> outsideOfOpenTime(World world, LocalDate day, List<Stay> stays) {
        Set<String> displaced = world.displaced().stream().map(Stay::reference).collect(Collectors.toSet());
        return stays.stream()
                .filter(s -> s.slot().start().isAfter(world.now()))
                .filter(s -> !displaced.contains(s.reference()))
                .filter(s -> {
                    Facility facility = world.city().facilityOf(s.room());
                    return world.city()
                            .timetable()
                            .open(facility, s.room(), day)
                            .filter(hours -> hours.contains(s.slot()))
                            .isEmpty();
                })
                .map(s -> "booked when the centre is shut: " + s)
                .toList();
    }

    private static List<String> ledgerDiffers(World world) {
        Map<Row, String> expected = new HashMap<>();
        for (Stay stay : world.live()) {
            stay.room()
                    .things()
                    .forEach(thing -> Quarters.of(stay.blocked())
                            .each()
                            .forEach(quarter -> expected.put(new Row(thing, quarter), stay.reference())));
        }
        Map<Row, String> held = new HashMap<>(world.ledger.rows());
        held.values().removeIf(world.ledger.ends()::containsKey);
        Map<String, Set<Long>> units = new HashMap<>();
        held.entrySet().removeIf(e -> {
            boolean unit = world.units.contains(e.getKey().thing());
            if (unit) {
                units.computeIfAbsent(e.getValue(), r -> new HashSet<>())
                        .add(e.getKey().thing());
            }
            return unit;
        });
        List<String> lies = new ArrayList<>();
        if (!held.equals(expected)) {
            lies.add("the ledger holds " + held.size() + " quarters of rooms and the bookings say " + expected.size());
        }
        world.live().stream()
                .filter(s -> units.getOrDefault(s.reference(), Set.of()).size() != s.units())
                .forEach(s -> lies.add("has other units than it asked for: " + s + units.get(s.reference())));
        return lies;
    }

    private static List<String> overLimit(World world) {
        Map<Object, Long> monthly = world.live().stream()
                .filter(Stay::advance)
                .collect(Collectors.groupingBy(
                        s -> List.of(
                                s.group().groupId(),
                                s.room().facilityId(),
                                YearMonth.from(JapanTime.dayOf(s.slot().start()))),
                        Collectors.counting()));
        return world.city().facilities().stream()
                .map(facility -> {
                    int limit = world.bookOf(facility).quotas().stream()
                            .filter(q -> q.period() == Quota.Period.MONTH)
                            .mapToInt(Quota::limit)
                            .min()
                            .orElse(Integer.MAX_VALUE);
                    long most = monthly.entrySet().stream()
                            .filter(e -> ((List<?>) e.getKey()).get(1).equals(facility.id()))
                            .mapToLong(Map.Entry::getValue)
                            .max()
                            .orElse(0);
                    return most > limit ? "a group has " + most + " of " + limit + " in " + facility.code() : null;
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
