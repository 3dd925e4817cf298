package org.tsudoi.bench;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsudoi.base.JapanTime;

/** Distinct hours of the laid centres, each given to one client only. Which are free was decided when the centres were laid. */
final class Hours {
    private static final int FIRST_DAY = 3;
    private static final int DAYS = 55;

    private final Metropolis metropolis;
    private final LocalDate today = JapanTime.today(java.time.Clock.systemUTC());
    private final AtomicInteger next = new AtomicInteger();

    /** A band of a room, times as the API writes them. */
    record Hour(String room, String start, String end) {}

    Hours(Metropolis metropolis) {
        this.metropolis = metropolis;
    }

    /** Rooms first, so that neighbours in time are in different buildings, as they are in life. */
    Hour next() {
        int turn = next.getAndIncrement();
        int rooms = metropolis.freeRooms();
        int band = turn / rooms % Metropolis.BANDS;
        int day = turn / rooms / Metropolis.BANDS;
        if (day >= DAYS) {
            throw new IllegalStateException("all " + turn + " hours are booked; lay more centres");
        }
        return hour(metropolis.freeRoom(turn % rooms), day, band);
    }

    /** An hour of a day far enough that next() does not come to it in a run that the aims allow. */
    Hour hour(String room, int day, int band) {
        LocalDate date = today.plusDays(FIRST_DAY + day);
        return new Hour(room, date + "T" + Metropolis.START[band], date + "T" + Metropolis.END[band]);
    }
}
