package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Amendment.Part;
import org.tsudoi.booking.BookingRefusal.NoticeTooShort;
import org.tsudoi.booking.BookingRefusal.TooManyPeople;

/** What a change of a booking means. */
class AmendmentTest {
    private static Amendment of(Part... parts) {
        return new Amendment(
                parts.length == 0 ? EnumSet.noneOf(Part.class) : Set.of(parts),
                1,
                TimeSlot.of(LocalDate.of(2026, 4, 10), 570, 800));
    }

    @Test
    void morePeopleInTheSameRoomNeedNoNoticeButMustFit() {
        assertThat(of(Part.PEOPLE).concerns(new NoticeTooShort(24))).isFalse();
        assertThat(of(Part.PEOPLE).concerns(new TooManyPeople(10, 12))).isTrue();
        assertThat(of(Part.TIME).concerns(new NoticeTooShort(24))).isTrue();
    }

    @Test
    void anotherTimeOfAnApprovedBookingIsDecidedAnew() {
        assertThat(of(Part.TIME).next(BookingState.APPROVED, true, false)).isEqualTo(BookingState.REQUESTED);
        assertThat(of(Part.PURPOSE).next(BookingState.APPROVED, true, false)).isEqualTo(BookingState.REQUESTED);
        assertThat(of(Part.PEOPLE).next(BookingState.APPROVED, true, false)).isEqualTo(BookingState.APPROVED);
    }

    @Test
    void whatStaffChangeStaysDecided() {
        assertThat(of(Part.ROOM).next(BookingState.APPROVED, true, true)).isEqualTo(BookingState.APPROVED);
        assertThat(of(Part.ROOM).next(BookingState.REQUESTED, true, true)).isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void roomThatNeedsNoDecisionIsHadAtOnce() {
        assertThat(of(Part.ROOM).next(BookingState.REQUESTED, false, false)).isEqualTo(BookingState.APPROVED);
    }
}
