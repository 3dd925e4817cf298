package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.feed.DoorSign.State;

class DoorSignTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final Optional<TimeSlot> OPEN = Optional.of(TimeSlot.of(DAY, 570, 1290));
    private static final CalendarEntry MORNING = booking(570, 800, BookingState.APPROVED);
    private static final CalendarEntry EVENING = booking(1050, 1280, BookingState.REQUESTED);

    private static CalendarEntry booking(int from, int to, BookingState state) {
        TimeSlot slot = TimeSlot.of(DAY, from, to);
        return new CalendarEntry("B-" + from, 1, slot, slot, state, null, 0, slot.start(), slot.start());
    }

    private static Instant at(int minute) {
        return JapanTime.at(DAY, minute);
    }

    private static DoorSign sign(int minute, CalendarEntry... entries) {
        return DoorSign.of(at(minute), OPEN, List.of(entries));
    }

    @Test
    void useEndsAtItsEndAndTheNextIsNamed() {
        assertThat(sign(600, EVENING, MORNING))
                .isEqualTo(new DoorSign(State.IN_USE, at(800), MORNING, List.of(EVENING)));
        assertThat(sign(799, MORNING).state()).isEqualTo(State.IN_USE);
    }

    @Test
    void freeLastsUntilTheNextUseOrUntilClosing() {
        assertThat(sign(800, MORNING, EVENING)).isEqualTo(new DoorSign(State.FREE, at(1050), null, List.of(EVENING)));
        assertThat(sign(1280, MORNING, EVENING)).isEqualTo(new DoorSign(State.FREE, at(1290), null, List.of()));
    }

    @Test
    void cancelledUseLeavesTheRoomFree() {
        assertThat(sign(600, booking(570, 800, BookingState.CANCELLED)).state()).isEqualTo(State.FREE);
    }

    @Test
    void closedBeforeAndAfterTheHoursAndOnClosedDays() {
        assertThat(sign(500, MORNING)).isEqualTo(new DoorSign(State.CLOSED, at(570), null, List.of(MORNING)));
        assertThat(sign(1290)).isEqualTo(new DoorSign(State.CLOSED, null, null, List.of()));
        assertThat(DoorSign.of(at(700), Optional.empty(), List.of()).state()).isEqualTo(State.CLOSED);
    }
}
