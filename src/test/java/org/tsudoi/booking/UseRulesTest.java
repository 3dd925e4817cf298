package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.given.Given.book;
import static org.tsudoi.given.Given.facts;
import static org.tsudoi.given.Given.freeRoom;
import static org.tsudoi.given.Given.request;
import static org.tsudoi.given.Given.with;
import static org.tsudoi.given.Given.withNotice;
import static org.tsudoi.given.Given.withReserved;
import static org.tsudoi.given.Given.withWindow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal.ActivityMissing;
import org.tsudoi.booking.BookingRefusal.ActivityNotAllowed;
import org.tsudoi.booking.BookingRefusal.ClassNotAdmitted;
import org.tsudoi.booking.BookingRefusal.KeptForOthers;
import org.tsudoi.booking.BookingRefusal.LastDayOver;
import org.tsudoi.booking.BookingRefusal.NotATimeBand;
import org.tsudoi.booking.BookingRefusal.OffTheGrid;
import org.tsudoi.booking.BookingRefusal.OfficialUse;
import org.tsudoi.booking.BookingRefusal.PurposeNotAllowed;
import org.tsudoi.booking.BookingRefusal.QuietNextDoor;
import org.tsudoi.booking.BookingRefusal.TooFewPeople;
import org.tsudoi.booking.BookingRefusal.TooLong;
import org.tsudoi.booking.BookingRefusal.TooManyBands;
import org.tsudoi.booking.BookingRefusal.TooShort;
import org.tsudoi.booking.BookingRefusal.WindowNotOpen;
import org.tsudoi.booking.BookingWindow.FirstOfMonthBefore;
import org.tsudoi.booking.RuleBook.Periods;
import org.tsudoi.booking.RuleBook.Times;
import org.tsudoi.booking.RuleBook.TimesBy;
import org.tsudoi.booking.RuleBook.Uses;
import org.tsudoi.facility.Activity;
import org.tsudoi.given.Given;
import org.tsudoi.group.GroupClass;

/** Rules that a city may write into its book beyond the periods and limits. */
class UseRulesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);
    private static final Names HALL_B = new Names("体育室", "タイイクシツ", "Gym");
    private static final Names EVENTS = new Names("協議会の行事", null, "events of the council");

    private static List<BookingRefusal> refusals(Given.Request asked, Given.Facts facts) {
        return BookingRules.refusals(asked.build(), facts.build());
    }

    private static RuleBook times(Times times) {
        return with(book(), book().notice(), times, book().uses());
    }

    private static RuleBook uses(Uses uses) {
        return with(book(), book().notice(), book().times(), uses);
    }

    @Test
    void classWithoutAPeriodIsNotAdmitted() {
        assertThat(refusals(request(), facts().groupClass(GroupClass.COMPANY)))
                .containsExactly(new ClassNotAdmitted(GroupClass.COMPANY));
    }

    @Test
    void everyClassHasItsOwnPeriod() {
        var rules = withWindow(book(), GroupClass.GENERAL, new FirstOfMonthBefore(1));
        var asked = request().on("2026-05-21", 570, 800);
        assertThat(refusals(asked, facts().rules(rules).at("2026-03-31", 600).groupClass(GroupClass.GENERAL)))
                .containsExactly(new WindowNotOpen(LocalDate.of(2026, 4, 2), 540));
    }

    @Test
    void openingDayStaysWhereTheBookDoesNotMoveIt() {
        var windows = book().periods().windows();
        var rules = with(book(), new Periods(windows, 540, false));
        var asked = request().on("2026-06-08", 570, 800);
        assertThat(refusals(asked, facts().rules(rules).at("2026-04-08", 540)))
                .as("8 April is a closed Wednesday, and yet the day")
                .isEmpty();
    }

    @Test
    void lastDayToAskIsAWholeDay() {
        var rules = withNotice(book(), 3, 0);
        assertThat(refusals(request(), facts().rules(rules).at("2026-04-07", 1439)))
                .isEmpty();
        assertThat(refusals(request(), facts().rules(rules).at("2026-04-08", 0)))
                .containsExactly(new LastDayOver(LocalDate.of(2026, 4, 7), 3));
    }

    @Test
    void officialUseKeepsEverybodyElseAway() {
        var meeting = new ReservedTime(
                new Names("市の会議", null, "a meeting of the city"),
                Set.of(GroupClass.PUBLIC_BODY),
                Set.of(DayOfWeek.FRIDAY),
                600,
                660,
                null,
                null,
                0);
        assertThat(refusals(request(), facts().rules(withReserved(book(), meeting))))
                .containsExactly(new OfficialUse(meeting.what(), TimeSlot.of(FRIDAY, 600, 660)));
        assertThat(refusals(request().on("2026-04-10", 810, 1040), facts().rules(withReserved(book(), meeting))))
                .as("an hour that it does not touch")
                .isEmpty();
        assertThat(refusals(request().on("2026-04-09", 570, 800), facts().rules(withReserved(book(), meeting))))
                .as("another weekday")
                .isEmpty();
    }

    @Test
    void eventsOfTheCouncilComeFirstUntilTheTimeIsReleased() {
        var kept = new ReservedTime(EVENTS, Set.of(GroupClass.COMMUNITY_COUNCIL), Set.of(), 0, 1440, FRIDAY, FRIDAY, 7);
        var rules = withWindow(withReserved(book(), kept), GroupClass.COMMUNITY_COUNCIL, new FirstOfMonthBefore(3));
        assertThat(refusals(request(), facts().rules(rules).at("2026-04-02", 1439)))
                .containsExactly(new KeptForOthers(EVENTS, TimeSlot.day(FRIDAY), LocalDate.of(2026, 4, 3)));
        assertThat(refusals(request(), facts().rules(rules).at("2026-04-03", 0)))
                .isEmpty();
        assertThat(refusals(request(), facts().rules(rules).groupClass(GroupClass.COMMUNITY_COUNCIL)))
                .isEmpty();
    }

    @Test
    void severalBandsAreHadUpToTheLimit() {
        var rules = times(new Times(TimesBy.ROOM, 0, 2, 0, 0));
        assertThat(refusals(request().on("2026-04-10", 570, 1040), facts().rules(rules)))
                .isEmpty();
        assertThat(refusals(request().on("2026-04-10", 570, 1280), facts().rules(rules)))
                .containsExactly(new TooManyBands(2));
    }

    @Test
    void bookMayCutTheTimeOtherwiseThanTheRoom() {
        var byTheHour = times(new Times(TimesBy.GRID, 60, 0, 0, 0));
        assertThat(refusals(request().on("2026-04-10", 600, 660), facts().rules(byTheHour)))
                .isEmpty();
        assertThat(refusals(request().on("2026-04-10", 570, 660), facts().rules(byTheHour)))
                .containsExactly(new OffTheGrid(60));
        var byBands = times(new Times(TimesBy.BANDS, 0, 0, 0, 0));
        var gym = freeRoom(30, 30, 900);
        assertThat(refusals(
                        request().on("2026-04-10", 600, 660),
                        facts().rules(byBands).room(gym)))
                .containsExactly(new NotATimeBand(Given.BANDS));
    }

    @Test
    void stricterLengthHolds() {
        var gym = freeRoom(30, 60, 120);
        var looser = times(new Times(TimesBy.ROOM, 0, 0, 30, 240));
        assertThat(refusals(
                        request().on("2026-04-10", 600, 630),
                        facts().rules(looser).room(gym)))
                .containsExactly(new TooShort(60));
        assertThat(refusals(
                        request().on("2026-04-10", 600, 750),
                        facts().rules(looser).room(gym)))
                .containsExactly(new TooLong(120));
        var stricter = times(new Times(TimesBy.ROOM, 0, 0, 90, 90));
        assertThat(refusals(
                        request().on("2026-04-10", 600, 660),
                        facts().rules(stricter).room(gym)))
                .containsExactly(new TooShort(90));
        assertThat(refusals(
                        request().on("2026-04-10", 600, 720),
                        facts().rules(stricter).room(gym)))
                .containsExactly(new TooLong(90));
    }

    @Test
    void roomMayAskForEnoughPeople() {
        var rules = uses(new Uses(10, Set.of(), Set.of(), Set.of(), Set.of(), List.of()));
        assertThat(refusals(request().people(9), facts().rules(rules))).containsExactly(new TooFewPeople(10, 9));
        assertThat(refusals(request().people(10), facts().rules(rules))).isEmpty();
    }

    @Test
    void onlySomeActivitiesAreAllowed() {
        Set<Activity> allowed = Set.of(Activity.MUSIC);
        var rules = uses(new Uses(1, allowed, Set.of(), Set.of(), Set.of(), List.of()));
        assertThat(refusals(request().activity(Activity.MUSIC), facts().rules(rules)))
                .isEmpty();
        assertThat(refusals(request().activity(Activity.TEA), facts().rules(rules)))
                .containsExactly(new ActivityNotAllowed(Activity.TEA, allowed));
        assertThat(refusals(request(), facts().rules(rules))).containsExactly(new ActivityMissing(allowed));
    }

    @Test
    void purposesMayBeRefused() {
        var rules = uses(new Uses(1, Set.of(), Set.of(PurposeKind.SALE), Set.of(), Set.of(), List.of()));
        assertThat(refusals(request().purpose(PurposeKind.SALE), facts().rules(rules)))
                .containsExactly(new PurposeNotAllowed(PurposeKind.SALE));
        assertThat(refusals(request().purpose(PurposeKind.MEMBERS), facts().rules(rules)))
                .isEmpty();
    }

    @Test
    void loudActivityKeepsAwayFromAQuietOneNextDoor() {
        var rules = uses(new Uses(
                1,
                Set.of(),
                Set.of(),
                Set.of(Activity.MUSIC),
                Set.of(Activity.TEA),
                List.of(Set.of("CC-01", "CC-09"))));
        var tea = TimeSlot.of(FRIDAY, 660, 780);
        assertThat(refusals(
                        request().activity(Activity.MUSIC), facts().rules(rules).nextDoor(Activity.TEA, tea)))
                .containsExactly(new QuietNextDoor(Activity.MUSIC, HALL_B, Activity.TEA, tea));
        assertThat(refusals(
                        request().activity(Activity.CRAFT), facts().rules(rules).nextDoor(Activity.TEA, tea)))
                .isEmpty();
        assertThat(refusals(
                        request().activity(Activity.MUSIC), facts().rules(rules).nextDoor(Activity.SPORT, tea)))
                .isEmpty();
        assertThat(rules.uses().nextTo("CC-01")).containsExactly("CC-09");
    }
}
