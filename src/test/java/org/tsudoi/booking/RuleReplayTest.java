package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.given.Given.book;
import static org.tsudoi.given.Given.quota;
import static org.tsudoi.given.Given.withQuotas;
import static org.tsudoi.given.Given.withWindow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.booking.Quota.Period;
import org.tsudoi.booking.RuleReplay.Outcome;
import org.tsudoi.booking.RuleReplay.Tally;
import org.tsudoi.facility.City;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;
import org.tsudoi.group.GroupClass;

class RuleReplayTest {
    private static final City CITY = new City(
            1,
            List.of(Given.facility(HolidayPolicy.AS_USUAL, Given.closedOn(DayOfWeek.WEDNESDAY))),
            new Timetable(NationalHolidays::contains));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 10);

    private static PastRequest wish(long group, GroupClass type, LocalDate day, boolean admitted) {
        return new PastRequest(
                group,
                type,
                1,
                TimeSlot.of(day, 570, 800),
                10,
                null,
                null,
                JapanTime.at(LocalDate.of(2026, 4, 1), 600).plusSeconds(group),
                admitted,
                admitted);
    }

    @Test
    void sameRulesChangeNothing() {
        var civic = GroupClass.REGISTERED_CIVIC;
        Outcome outcome =
                RuleReplay.of(book(), CITY, List.of(wish(1, civic, FRIDAY, true), wish(2, civic, FRIDAY, false)));
        assertThat(outcome.all()).isEqualTo(new Tally(2, 1, 0, 0));
    }

    @Test
    void looserRulesAdmitWhoWasRefusedAndStricterOnesRefuse() {
        var looser = withWindow(book(), GroupClass.COMPANY, new SameDayMonthsBefore(2));
        var wishes = List.of(wish(1, GroupClass.COMPANY, FRIDAY, false));
        assertThat(RuleReplay.of(book(), CITY, wishes).all()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(RuleReplay.of(looser, CITY, wishes).byClass())
                .containsEntry(GroupClass.COMPANY, new Tally(1, 0, 0, 1));

        var twice = List.of(
                wish(1, GroupClass.REGISTERED_CIVIC, FRIDAY, true),
                wish(1, GroupClass.REGISTERED_CIVIC, FRIDAY.plusDays(1), true));
        Outcome stricter = RuleReplay.of(withQuotas(book(), false, quota(Period.MONTH, 1)), CITY, twice);
        assertThat(stricter.byRoom()).containsEntry("CC-01", new Tally(2, 2, 1, 0));
        assertThat(stricter.reasons()).containsExactly(new RuleReplay.Reason("MONTHLY_LIMIT_REACHED", 1));
    }

    @Test
    void whoIsNewlyAdmittedTakesTheRoomFromWhoCameLater() {
        var looser = withWindow(book(), GroupClass.COMPANY, new SameDayMonthsBefore(2));
        var wishes =
                List.of(wish(1, GroupClass.COMPANY, FRIDAY, false), wish(2, GroupClass.REGISTERED_CIVIC, FRIDAY, true));
        Outcome outcome = RuleReplay.of(looser, CITY, wishes);
        assertThat(outcome.all()).isEqualTo(new Tally(2, 1, 1, 1));
        assertThat(outcome.reasons()).containsExactly(new RuleReplay.Reason("TAKEN", 1));
    }

    @Property(tries = 200)
    void noRoomIsHadTwiceInAReplay(@ForAll List<@IntRange(min = 0, max = 40) Integer> days) {
        List<PastRequest> wishes = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            wishes.add(wish(i + 1, GroupClass.REGISTERED_CIVIC, FRIDAY.plusDays(days.get(i)), i % 2 == 0));
        }
        Tally all = RuleReplay.of(withQuotas(book(), false), CITY, wishes).all();
        assertThat(all.wishes()).isEqualTo(wishes.size());
        assertThat(all.after())
                .isLessThanOrEqualTo((int) days.stream().distinct().count());
    }
}
