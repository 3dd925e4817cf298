package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.given.Given.book;
import static org.tsudoi.given.Given.facts;
import static org.tsudoi.given.Given.quota;
import static org.tsudoi.given.Given.request;
import static org.tsudoi.given.Given.withQuotas;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal.HoursSpent;
import org.tsudoi.booking.BookingRefusal.MonthlyLimitReached;
import org.tsudoi.booking.BookingRefusal.WeeklyLimitReached;
import org.tsudoi.booking.BookingRefusal.YearlyLimitReached;
import org.tsudoi.booking.Quota.Period;
import org.tsudoi.booking.Quota.Unit;
import org.tsudoi.given.Given;
import org.tsudoi.group.GroupClass;

class LimitRulesTest {
    private static List<BookingRefusal> refusals(Given.Request asked, Given.Facts facts) {
        return BookingRules.refusals(asked.build(), facts.build());
    }

    private static TimeSlot evening(String day) {
        return TimeSlot.of(LocalDate.parse(day), 1050, 1280);
    }

    @Test
    void weekBeginsOnSunday() {
        var weekly = withQuotas(book(), false, quota(Period.WEEK, 1));
        var friday = request().on("2026-04-10", 570, 800);
        assertThat(refusals(friday, facts().rules(weekly).used(evening("2026-04-05"))))
                .containsExactly(new WeeklyLimitReached(1, 1, List.of()));
        assertThat(refusals(friday, facts().rules(weekly).used(evening("2026-04-04"))))
                .as("the Saturday before is another week")
                .isEmpty();
    }

    @Test
    void fiscalYearBeginsInApril() {
        var yearly = withQuotas(book(), false, quota(Period.FISCAL_YEAR, 2));
        assertThat(refusals(request(), facts().rules(yearly).used(evening("2026-04-03"), evening("2027-03-31"))))
                .containsExactly(new YearlyLimitReached(2, 2, List.of()));
        assertThat(refusals(request(), facts().rules(yearly).used(evening("2026-03-31"), evening("2027-04-01"))))
                .isEmpty();
    }

    @Test
    void hoursAreCountedWithWhatIsAskedFor() {
        var hours = withQuotas(book(), false, new Quota(Period.MONTH, Unit.HOURS, 7, Set.of(), Set.of()));
        var asked = request().on("2026-04-10", 570, 800);
        assertThat(refusals(asked, facts().rules(hours).used(evening("2026-04-20"))))
                .as("230 and 230 minutes fill seven hours and forty")
                .containsExactly(new HoursSpent(Period.MONTH, 230, 230, 420, List.of()));
        assertThat(refusals(asked, facts().rules(hours))).isEmpty();
    }

    @Test
    void limitOfARoomCountsThatRoomOnly() {
        var hall = new Quota(Period.MONTH, Unit.TIMES, 1, Set.of(), Set.of("CC-01"));
        var rules = withQuotas(book(), false, hall);
        assertThat(refusals(request(), facts().rules(rules).usedIn(9, evening("2026-04-20"))))
                .isEmpty();
        assertThat(refusals(request(), facts().rules(rules).usedIn(1, evening("2026-04-20"))))
                .containsExactly(new MonthlyLimitReached(1, 1, List.of(new Names("ホール", "ホール", "Hall"))));
    }

    @Test
    void limitOfAnotherClassDoesNotBind() {
        var students = new Quota(Period.MONTH, Unit.TIMES, 1, Set.of(GroupClass.STUDENT), Set.of());
        assertThat(refusals(
                        request(),
                        facts().rules(withQuotas(book(), false, students)).used(evening("2026-04-20"))))
                .isEmpty();
    }

    @Test
    void everyLimitThatIsReachedIsTold() {
        var both = withQuotas(book(), false, quota(Period.WEEK, 1), quota(Period.MONTH, 1));
        assertThat(refusals(request(), facts().rules(both).used(evening("2026-04-09"))))
                .containsExactly(new WeeklyLimitReached(1, 1, List.of()), new MonthlyLimitReached(1, 1, List.of()));
    }

    @Test
    void bookingOfTheDayCountsOnlyWhereTheBookSaysSo() {
        var asked = request().on("2026-04-03", 1050, 1280);
        var free = withQuotas(book(), false, quota(Period.MONTH, 1));
        var counted = withQuotas(book(), true, quota(Period.MONTH, 1));
        var sameDay = TimeSlot.of(LocalDate.of(2026, 4, 2), 570, 800);
        assertThat(refusals(asked, facts().at("2026-04-03", 600).rules(free).usedOnTheDay(sameDay)))
                .isEmpty();
        assertThat(refusals(request(), facts().rules(free).usedOnTheDay(sameDay)))
                .as("what was booked on its day takes nothing of the limit")
                .isEmpty();
        assertThat(refusals(asked, facts().at("2026-04-03", 600).rules(counted).usedOnTheDay(sameDay)))
                .containsExactly(new MonthlyLimitReached(1, 1, List.of()));
    }

    @Property
    void everyDayLiesInItsPeriodAndPeriodsMeetWithoutAGap(@ForAll @IntRange(min = 0, max = 27_000) int days) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(days);
        for (Period period : Period.values()) {
            TimeSlot stretch = period.around(day);
            assertThat(stretch.contains(TimeSlot.day(day)))
                    .as("%s %s", period, day)
                    .isTrue();
            LocalDate next = JapanTime.dayOf(stretch.end());
            assertThat(period.around(next).start()).isEqualTo(stretch.end());
        }
    }
}
