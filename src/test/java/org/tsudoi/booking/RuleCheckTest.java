package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.given.Given.book;
import static org.tsudoi.given.Given.quota;
import static org.tsudoi.given.Given.with;
import static org.tsudoi.given.Given.withNotice;
import static org.tsudoi.given.Given.withQuotas;
import static org.tsudoi.given.Given.withReserved;
import static org.tsudoi.given.Given.withWindow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.Text;
import org.tsudoi.booking.BookingWindow.DayOfMonthBefore;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.booking.Quota.Period;
import org.tsudoi.booking.RuleBook.Times;
import org.tsudoi.booking.RuleBook.TimesBy;
import org.tsudoi.booking.RuleBook.Uses;
import org.tsudoi.booking.RuleProblem.ClassIsAlwaysRefused;
import org.tsudoi.booking.RuleProblem.DaysNeverOpen;
import org.tsudoi.booking.RuleProblem.LoudAndQuiet;
import org.tsudoi.booking.RuleProblem.NoSuchRooms;
import org.tsudoi.booking.RuleProblem.NobodyMayBook;
import org.tsudoi.booking.RuleProblem.NotInTheFuture;
import org.tsudoi.booking.RuleProblem.RoomRefusesEverybody;
import org.tsudoi.booking.RuleProblem.ShortLimitAboveLong;
import org.tsudoi.booking.RuleProblem.TwoLimitsForOne;
import org.tsudoi.booking.RuleProblem.VersionOfThatDay;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.City;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;
import org.tsudoi.group.GroupClass;

/** A book that contradicts itself, has a gap or would refuse everybody does not take effect. */
class RuleCheckTest {
    private static final City CITY = new City(
            1,
            List.of(Given.facility(HolidayPolicy.AS_USUAL, Given.closedOn(DayOfWeek.WEDNESDAY))),
            new Timetable(NationalHolidays::contains));
    private static final LocalDate BEFORE = LocalDate.of(2020, 3, 1);

    private static List<RuleProblem> stopping(RuleBook book) {
        return RuleCheck.problems(book, CITY, CITY.rooms().toList(), List.of(), BEFORE).stream()
                .filter(RuleProblem::stops)
                .toList();
    }

    @Test
    void soundBookMayTakeEffect() {
        assertThat(stopping(book())).isEmpty();
    }

    @Test
    void bookWithoutAnyPeriodShutsEverybodyOut() {
        assertThat(stopping(with(book(), new RuleBook.Periods(Map.of(), 540, true))))
                .containsExactly(new NobodyMayBook());
    }

    @Test
    void longestAllowedUseShorterThanAnyBandShutsARoom() {
        var rules = with(book(), book().notice(), new Times(TimesBy.ROOM, 0, 0, 0, 120), Uses.ANY);
        assertThat(stopping(rules))
                .as("bands are 230 minutes; the gym of up to two hours remains")
                .containsExactly(new RoomRefusesEverybody(
                        CITY.room("CC-01").orElseThrow().names(), new BookingRefusal.TooLong(120)));
    }

    @Test
    void moreLeastPeopleThanAnyRoomHoldsShutsEveryRoom() {
        var rules = with(
                book(),
                book().notice(),
                book().times(),
                new Uses(31, Set.of(), Set.of(), Set.of(), Set.of(), List.of()));
        assertThat(stopping(rules)).hasSize(2).allSatisfy(p -> assertThat(p).isInstanceOf(RoomRefusesEverybody.class));
    }

    @Test
    void noticeLongerThanThePeriodLeavesNoDay() {
        var rules = withWindow(withNotice(book(), 40, 0), GroupClass.GENERAL, new SameDayMonthsBefore(1));
        assertThat(stopping(rules)).hasAtLeastOneElementOfType(ClassIsAlwaysRefused.class);
        assertThat(stopping(rules))
                .anySatisfy(p -> assertThat(p).isInstanceOfSatisfying(DaysNeverOpen.class, gap -> {
                    assertThat(gap.groupClass()).isEqualTo(GroupClass.GENERAL);
                    assertThat(gap.days()).isGreaterThan(300);
                }));
    }

    @Test
    void daysThatOpenAfterTheyAreOverAreAGap() {
        var rules = withWindow(book(), GroupClass.GENERAL, new DayOfMonthBefore(0, 21));
        assertThat(stopping(rules)).singleElement().isInstanceOfSatisfying(DaysNeverOpen.class, gap -> {
            assertThat(gap.first())
                    .as("uses before the 21st of their own month")
                    .isEqualTo("2020-04-02");
            assertThat(gap.days()).isBetween(150, 260);
        });
    }

    @Test
    void officialUseOfAllTimeShutsEverybodyOut() {
        var always =
                new ReservedTime(new Names("公用", null, "official use"), Set.of(), Set.of(), 0, 1440, null, null, 0);
        assertThat(stopping(withReserved(book(), always))).hasSize(2);
    }

    @Test
    void limitsThatContradictEachOtherAreTold() {
        assertThat(stopping(withQuotas(book(), false, quota(Period.DAY, 6), quota(Period.MONTH, 5))))
                .containsExactly(new ShortLimitAboveLong(Period.DAY, 6, Period.MONTH, 5));
        assertThat(stopping(withQuotas(book(), false, quota(Period.MONTH, 4), quota(Period.MONTH, 5))))
                .containsExactly(new TwoLimitsForOne(Period.MONTH, 4, 5));
    }

    @Test
    void loudAndQuietAtOnceAndRoomsThatAreNotThereAreTold() {
        var uses = new Uses(
                1, Set.of(), Set.of(), Set.of(Activity.TEA), Set.of(Activity.TEA), List.of(Set.of("CC-01", "CC-77")));
        assertThat(stopping(with(book(), book().notice(), book().times(), uses)))
                .containsExactly(new LoudAndQuiet(Set.of(Activity.TEA)), new NoSuchRooms(List.of("CC-77")));
    }

    @Test
    void versionBeginsInTheFutureAndOnADayOfItsOwn() {
        LocalDate day = book().validFrom();
        assertThat(RuleCheck.problems(book(), CITY, List.of(), List.of(day), day))
                .contains(new NotInTheFuture(day), new VersionOfThatDay(day));
    }

    @Test
    void periodsAreSaidInTheWordsOfTheCity() {
        var rules = withWindow(book(), GroupClass.NPO, new SameDayMonthsBefore(2));
        assertThat(RuleWords.of(rules, Language.JA))
                .extracting(RuleWords.Sentence::text)
                .contains("登録市民活動団体、NPO法人は、利用日の2か月前の同じ日の9:00から申し込めます。", "どの団体も、1か月に5回まで予約できます。");
        for (Language language : Language.values()) {
            assertThat(RuleWords.of(rules, language))
                    .hasSizeGreaterThan(6)
                    .allSatisfy(s -> assertThat(s.text()).doesNotContain("{"));
        }
    }

    @Test
    void everyProblemIsToldInThreeLanguages() {
        for (Language language : Language.values()) {
            stopping(with(book(), new RuleBook.Periods(Map.of(), 540, true)))
                    .forEach(p -> assertThat(Text.of(language, p)).isNotBlank());
        }
    }
}
