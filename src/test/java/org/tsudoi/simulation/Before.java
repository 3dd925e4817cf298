package org.tsudoi.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Busy;
import org.tsudoi.booking.CellState;
import org.tsudoi.booking.Palette;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/** What was so before somebody pressed: whether the bookings alone left the room free, whether somebody else keeps it, what the calendar said, and what there was. */
record Before(World world, boolean roomIsFree, boolean isKept, CellState cell, int rows, int bookings) {
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    static Before of(World world, Standing group, Room room, TimeSlot slot) {
        List<Stay> thatDay = world.on(JapanTime.dayOf(slot.start()));
        TimeSlot wanted = inQuarters(room.withBuffers(slot));
        boolean free = thatDay.stream()
                .filter(s -> s.room().sharesPartsWith(room))
                .noneMatch(s -> inQuarters(s.blocked()).overlaps(wanted));
        List<Busy> busy = thatDay.stream()
                .map(s -> new Busy(s.room().id(), s.slot(), s.state()))
                .toList();
        CellState cell =
                new Palette(world.city(), busy, world.now()).cell(room, slot).state();
        boolean kept = world.isKeptFrom(group, room, slot);
        return new Before(world, free, kept, cell, world.ledger.firm(), world.stays.size());
    }

    /** What does not fit together in the answer. */
    List<String> lies(World.Outcome outcome) {
        List<String> lies = new ArrayList<>();
        boolean booked = outcome.booked() != null;
        if (booked && (!roomIsFree || !outcome.refusals().isEmpty())) {
            lies.add("booked what was not to be had");
        }
        if (booked && isKept) {
            lies.add("booked what somebody else keeps");
        }
        if (outcome.roomTaken() && roomIsFree && !isKept) {
            lies.add("told \"taken\" of a room that nobody has");
        }
        if (outcome.roomTaken() && cell == CellState.FREE && !isKept) {
            lies.add("the calendar showed free what was taken");
        }
        if (booked && cell != CellState.FREE) {
            lies.add("booked, and the calendar showed " + cell);
        }
        if (!booked && (world.ledger.firm() != rows || world.stays.size() != bookings)) {
            lies.add("refused, and something was left behind");
        }
        return lies;
    }

    /** The grain of the ledger: a quarter that is begun is held. */
    private static TimeSlot inQuarters(TimeSlot slot) {
        return new TimeSlot(
                Instant.ofEpochSecond(Math.floorDiv(slot.start().getEpochSecond(), QUARTER) * QUARTER),
                Instant.ofEpochSecond(-Math.floorDiv(-slot.end().getEpochSecond(), QUARTER) * QUARTER));
    }
}
