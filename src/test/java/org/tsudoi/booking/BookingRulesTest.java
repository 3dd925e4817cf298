package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.given.Given.facts;
import static org.tsudoi.given.Given.freeRoom;
import static org.tsudoi.given.Given.request;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal.ActivityNotSuited;
import org.tsudoi.booking.BookingRefusal.Closed;
import org.tsudoi.booking.BookingRefusal.DailyLimitReached;
import org.tsudoi.booking.BookingRefusal.GroupNotRegistered;
import org.tsudoi.booking.BookingRefusal.GroupSuspended;
import org.tsudoi.booking.BookingRefusal.InThePast;
import org.tsudoi.booking.BookingRefusal.MonthlyLimitReached;
import org.tsudoi.booking.BookingRefusal.NotATimeBand;
import org.tsudoi.booking.BookingRefusal.NoticeTooShort;
import org.tsudoi.booking.BookingRefusal.OffTheGrid;
import org.tsudoi.booking.BookingRefusal.OnTheDayOnly;
import org.tsudoi.booking.BookingRefusal.OutsideHours;
import org.tsudoi.booking.BookingRefusal.RegistrationEnds;
import org.tsudoi.booking.BookingRefusal.TooLong;
import org.tsudoi.booking.BookingRefusal.TooManyPeople;
import org.tsudoi.booking.BookingRefusal.TooShort;
import org.tsudoi.booking.BookingRefusal.WifiNotAvailable;
import org.tsudoi.booking.BookingRefusal.WindowNotOpen;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Closure;
import org.tsudoi.given.Given;
import org.tsudoi.group.RegistrationState;

class BookingRulesTest {
    private static List<BookingRefusal> refusals(Given.Request asked, Given.Facts facts) {
        return BookingRules.refusals(asked.build(), facts.build());
    }

    @Test
    void registeredGroupWithAFreeBandIsLetThrough() {
        assertThat(refusals(request(), facts())).isEmpty();
    }

    @Test
    void everyReasonIsToldAtOnce() {
        var asked = request().people(99).activity(Activity.COOKING).wifi();
        assertThat(refusals(asked, facts().used(1, 5).noWifi()))
                .containsExactly(
                        new DailyLimitReached(1, 1, List.of()),
                        new MonthlyLimitReached(5, 5, List.of()),
                        new TooManyPeople(30, 99),
                        new ActivityNotSuited(Activity.COOKING),
                        new WifiNotAvailable());
    }

    @Test
    void groupUnderReviewIsRefused() {
        assertThat(refusals(request(), facts().standing(RegistrationState.IN_REVIEW, null)))
                .containsExactly(new GroupNotRegistered(RegistrationState.IN_REVIEW));
    }

    @Test
    void suspendedGroupHearsUntilWhen() {
        LocalDate until = LocalDate.of(2026, 5, 1);
        assertThat(refusals(request(), facts().standing(RegistrationState.SUSPENDED, until)))
                .containsExactly(new GroupSuspended(until));
    }

    @Test
    void useAfterTheRegistrationIsRefused() {
        LocalDate until = LocalDate.of(2026, 4, 9);
        assertThat(refusals(request(), facts().standing(RegistrationState.REGISTERED, until)))
                .containsExactly(new RegistrationEnds(until));
    }

    @Test
    void groupInItsFirstMonthsBooksOnTheDayOfUseOnly() {
        assertThat(refusals(request(), facts().startUp())).containsExactly(new OnTheDayOnly());
        assertThat(refusals(request(), facts().startUp().at("2026-04-10", 560))).isEmpty();
    }

    @Test
    void windowOpensAtNineOnTheSameDayTwoMonthsBefore() {
        var asked = request().on("2026-06-05", 570, 800);
        assertThat(refusals(asked, facts().at("2026-04-05", 539)))
                .containsExactly(new WindowNotOpen(LocalDate.of(2026, 4, 5), 540));
        assertThat(refusals(asked, facts().at("2026-04-05", 540))).isEmpty();
    }

    @Test
    void windowThatOpensOnAClosedDayOpensOnTheNextOpenDay() {
        var asked = request().on("2026-06-08", 570, 800);
        assertThat(refusals(asked, facts().at("2026-04-08", 600)))
                .containsExactly(new WindowNotOpen(LocalDate.of(2026, 4, 9), 540));
        assertThat(refusals(asked, facts().at("2026-04-09", 540))).isEmpty();
    }

    @Test
    void dayThatTheEarlierMonthLacksBecomesItsLast() {
        assertThat(new BookingWindow.SameDayMonthsBefore(1).opensOn(LocalDate.of(2026, 3, 31)))
                .isEqualTo("2026-02-28");
        assertThat(new BookingWindow.SameDayMonthsBefore(1).opensOn(LocalDate.of(2028, 3, 31)))
                .isEqualTo("2028-02-29");
        assertThat(new BookingWindow.FirstOfMonthBefore(2).opensOn(LocalDate.of(2026, 1, 31)))
                .isEqualTo("2025-11-01");
        assertThat(new BookingWindow.DayOfMonthBefore(3, 31).opensOn(LocalDate.of(2026, 5, 10)))
                .isEqualTo("2026-02-28");
    }

    @Test
    void closedDayIsToldWithItsReason() {
        assertThat(refusals(request().on("2026-04-08", 570, 800), facts()))
                .containsExactly(new Closed(LocalDate.of(2026, 4, 8), new Closure.Reason("休館日", "closed")));
    }

    @Test
    void halfABandIsRefusedAndTwoBandsAreNot() {
        assertThat(refusals(request().on("2026-04-10", 600, 800), facts()))
                .containsExactly(new NotATimeBand(Given.BANDS));
        assertThat(refusals(request().on("2026-04-10", 570, 1040), facts())).isEmpty();
    }

    @Test
    void gridRoomIsHadOnItsGridForItsLength() {
        var gym = freeRoom(30, 60, 120);
        assertThat(refusals(request().on("2026-04-10", 600, 720), facts().room(gym)))
                .isEmpty();
        assertThat(refusals(request().on("2026-04-10", 610, 700), facts().room(gym)))
                .containsExactly(new OffTheGrid(30));
        assertThat(refusals(request().on("2026-04-10", 600, 630), facts().room(gym)))
                .containsExactly(new TooShort(60));
        assertThat(refusals(request().on("2026-04-10", 600, 750), facts().room(gym)))
                .containsExactly(new TooLong(120));
        assertThat(refusals(request().on("2026-04-10", 540, 600), facts().room(gym)))
                .containsExactly(new OutsideHours(TimeSlot.of(LocalDate.of(2026, 4, 10), 570, 1290)));
    }

    @Test
    void bookingOfTheDayItselfDoesNotCount() {
        var asked = request().on("2026-04-03", 1050, 1280);
        assertThat(refusals(asked, facts().at("2026-04-03", 600).used(1, 5))).isEmpty();
    }

    @Test
    void whatHasBegunIsOver() {
        assertThat(refusals(request(), facts().at("2026-04-10", 570))).containsExactly(new InThePast());
    }

    @Test
    void noticeIsRounded() {
        assertThat(refusals(request(), facts().at("2026-04-10", 540).notice(90)))
                .containsExactly(new NoticeTooShort(2));
    }
}
