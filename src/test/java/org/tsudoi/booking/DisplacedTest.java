package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Alternative.Nearness;
import org.tsudoi.given.Given;

class DisplacedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final TimeSlot MORNING = TimeSlot.of(DAY, 570, 800);

    private static Alternative at(TimeSlot slot, Nearness nearness) {
        return new Alternative(Given.room("A", Set.of(1L)), slot, nearness, 0);
    }

    @Test
    void sameTimeElsewhereGoesBeforeANearerPlaceAtAnotherTime() {
        Alternative tomorrow = at(TimeSlot.of(DAY.plusDays(1), 570, 800), Nearness.SAME_ROOM_OTHER_TIME);
        Alternative evening = at(TimeSlot.of(DAY, 1050, 1280), Nearness.SAME_CENTRE_OTHER_TIME);
        Alternative nextWeek = at(TimeSlot.of(DAY.plusDays(7), 570, 800), Nearness.SAME_CENTRE_OTHER_TIME);
        Alternative elsewhere = at(MORNING, Nearness.OTHER_CENTRE);
        assertThat(Displaced.ranked(List.of(tomorrow, evening, nextWeek, elsewhere), MORNING))
                .containsExactly(elsewhere, tomorrow, evening);
    }

    @Test
    void onlyTheNoticeIsForgiven() {
        assertThat(Displaced.forgives(new BookingRefusal.NoticeTooShort(24))).isTrue();
        assertThat(Displaced.forgives(new BookingRefusal.LastDayOver(DAY, 3))).isTrue();
        assertThat(Displaced.forgives(new BookingRefusal.DailyLimitReached(1, 1, List.of())))
                .isFalse();
        assertThat(Displaced.forgives(new BookingRefusal.TooManyPeople(10, 12))).isFalse();
    }
}
