package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.group.RegistrationStep.EndSuspension;
import org.tsudoi.group.RegistrationStep.Lapse;
import org.tsudoi.group.RegistrationStep.Remind;
import org.tsudoi.group.RegistrationStep.Standing;
import org.tsudoi.group.RegistrationStep.Withdraw;

class SeasonTest {
    private static final Season SEASON = RegistrationRulesTest.BOOK.season();
    private static final LocalDate END = LocalDate.of(2027, 3, 31);

    private static Standing registered(RegistrationState state) {
        return new Standing(state, END, null, null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void registrationEndsWithTheFiscalYearAndInTheSeasonWithTheNext() {
        assertThat(SEASON.endOf(day("2026-04-01"))).isEqualTo(END);
        assertThat(SEASON.endOf(day("2027-01-31"))).isEqualTo(END);
        assertThat(SEASON.endOf(day("2027-02-01"))).isEqualTo("2028-03-31");
        assertThat(SEASON.endOf(day("2027-03-31"))).isEqualTo("2028-03-31");
        assertThat(SEASON.endOf(day("2027-04-01"))).isEqualTo("2028-03-31");
    }

    @Test
    void renewalIsOpenFromFebruaryUntilTheEndOfTheGrace() {
        assertThat(SEASON.isOpen(day("2027-01-31"), END)).isFalse();
        assertThat(SEASON.isOpen(day("2027-02-01"), END)).isTrue();
        assertThat(SEASON.isOpen(day("2027-04-30"), END)).isTrue();
        assertThat(SEASON.isOpen(day("2027-05-01"), END)).isFalse();
    }

    @Test
    void officersAreToldAtSixtyThirtyAndSevenDays() {
        assertThat(SEASON.reminder(day("2027-01-29"), END)).isEmpty();
        assertThat(SEASON.reminder(day("2027-01-30"), END)).contains(60);
        assertThat(SEASON.reminder(day("2027-03-01"), END)).contains(30);
        assertThat(SEASON.reminder(day("2027-03-24"), END)).contains(7);
        assertThat(SEASON.reminder(day("2027-03-31"), END)).contains(7);
        assertThat(SEASON.reminder(day("2027-04-01"), END)).isEmpty();
    }

    @Test
    void registrationLapsesByItselfWhenTheGraceIsOverAndNotWhileARenewalWaits() {
        assertThat(RegistrationStep.due(registered(RegistrationState.REGISTERED), day("2027-04-30"), SEASON))
                .isEmpty();
        assertThat(RegistrationStep.due(registered(RegistrationState.REGISTERED), day("2027-05-01"), SEASON))
                .contains(new Lapse());
        assertThat(RegistrationStep.due(registered(RegistrationState.RENEWAL_PENDING), day("2027-05-01"), SEASON))
                .isEmpty();
    }

    @Test
    void whoHasHandedInARenewalIsNotReminded() {
        assertThat(RegistrationStep.due(registered(RegistrationState.REGISTERED), day("2027-03-10"), SEASON))
                .contains(new Remind(END, 30));
        assertThat(RegistrationStep.due(registered(RegistrationState.RENEWAL_PENDING), day("2027-03-10"), SEASON))
                .isEmpty();
    }

    @Test
    void suspensionEndsAfterItsLastDay() {
        var suspended = new Standing(RegistrationState.SUSPENDED, END, day("2026-12-10"), null);
        assertThat(RegistrationStep.due(suspended, day("2026-12-10"), SEASON)).isEmpty();
        assertThat(RegistrationStep.due(suspended, day("2026-12-11"), SEASON)).contains(new EndSuspension());
        var open = new Standing(RegistrationState.SUSPENDED, END, null, null);
        assertThat(RegistrationStep.due(open, day("2030-01-01"), SEASON)).isEmpty();
    }

    @Test
    void whatWasReturnedCountsAsWithdrawnAfterItsLastDay() {
        var returned = new Standing(RegistrationState.RETURNED, null, null, day("2026-12-24"));
        assertThat(RegistrationStep.due(returned, day("2026-11-24"), SEASON)).isEmpty();
        assertThat(RegistrationStep.due(returned, day("2026-12-17"), SEASON))
                .contains(new Remind(day("2026-12-24"), 7));
        assertThat(RegistrationStep.due(returned, day("2026-12-25"), SEASON)).contains(new Withdraw());
    }

    /** Whenever it is approved, a registration lasts a season at least and ends with a fiscal year. */
    @Property
    void everyRegistrationEndsWithAFiscalYearAndLastsTwoMonths(@ForAll @IntRange(max = 4000) int days) {
        LocalDate today = day("2020-04-01").plusDays(days);
        LocalDate end = SEASON.endOf(today);
        assertThat(end).isEqualTo(JapanTime.fiscalYearEnd(end)).isAfterOrEqualTo(today.plusDays(59));
        assertThat(SEASON.isOpen(end, end)).isTrue();
    }
}
