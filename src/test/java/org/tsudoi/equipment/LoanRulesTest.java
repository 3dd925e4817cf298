package org.tsudoi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.equipment.EquipmentKind.Terms;
import org.tsudoi.equipment.EquipmentRefusal.BorrowingBanned;
import org.tsudoi.equipment.EquipmentRefusal.CounterShut;
import org.tsudoi.equipment.EquipmentRefusal.GivenByTheYear;
import org.tsudoi.equipment.EquipmentRefusal.GroupNotRegistered;
import org.tsudoi.equipment.EquipmentRefusal.InThePast;
import org.tsudoi.equipment.EquipmentRefusal.LoanTooLong;
import org.tsudoi.equipment.EquipmentRefusal.LoansNotOpenYet;
import org.tsudoi.equipment.EquipmentRefusal.NotForThisClass;
import org.tsudoi.equipment.EquipmentRefusal.OverdueNow;
import org.tsudoi.equipment.EquipmentRefusal.RegistrationEnds;
import org.tsudoi.equipment.EquipmentRefusal.StaysInTheHouse;
import org.tsudoi.equipment.EquipmentRefusal.TooManyLoans;
import org.tsudoi.equipment.EquipmentRefusal.UnknownEquipment;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Standing;

class LoanRulesTest {
    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

    private static final EquipmentKind PROJECTOR = kind("projector", LoanMode.TAKE_OUT, Terms.NONE);
    private static final LendingBook BOOK = new LendingBook(
            1,
            LocalDate.of(2020, 4, 1),
            Set.of(GroupClass.REGISTERED_CIVIC),
            2,
            7,
            1440,
            3,
            24,
            1440,
            new LendingBook.Overdue(24, 24, 1),
            Map.of());

    private static EquipmentKind kind(String code, LoanMode mode, Terms terms) {
        return new EquipmentKind(1, code, new Names("備品", null, "Thing"), "もの", "AV", mode, 4, terms);
    }

    private static TimeSlot days(LocalDate first, int days) {
        return new TimeSlot(JapanTime.at(first, 600), JapanTime.at(first.plusDays(days - 1), 1020));
    }

    private static LoanRequest request(EquipmentKind kind, TimeSlot slot) {
        return new LoanRequest("key", "G", "CC", slot, "例会", null, Map.of(kind.code(), 1));
    }

    private static LoanFacts facts(EquipmentKind kind) {
        return facts(kind, Given.standing(RegistrationState.REGISTERED, null), null, List.of(), 0);
    }

    private static LoanFacts facts(
            EquipmentKind kind, Standing standing, LocalDate banned, List<String> overdue, int open) {
        return new LoanFacts(
                JapanTime.at(TODAY, 600),
                Given.facility(HolidayPolicy.AS_USUAL, Given.closedOn(DayOfWeek.WEDNESDAY)),
                new Timetable(NationalHolidays::contains),
                standing,
                BOOK,
                Map.of(kind.code(), kind),
                banned,
                overdue,
                open);
    }

    @Test
    void registeredGroupBorrowsForAWeek() {
        assertThat(LoanRules.refusals(request(PROJECTOR, days(TODAY.plusDays(1), 7)), facts(PROJECTOR)))
                .isEmpty();
    }

    @Test
    void eightDaysAreTooLong() {
        assertThat(LoanRules.refusals(request(PROJECTOR, days(TODAY.plusDays(1), 8)), facts(PROJECTOR)))
                .containsExactly(new LoanTooLong(PROJECTOR, 7));
    }

    @Test
    void aKindMayHaveNarrowerTerms() {
        var terms = new Terms(List.of(), 3, null, Set.of(GroupClass.NPO), null);
        var router = kind("router", LoanMode.TAKE_OUT, terms);
        assertThat(LoanRules.refusals(request(router, days(TODAY.plusDays(1), 4)), facts(router)))
                .containsExactly(new NotForThisClass(GroupClass.REGISTERED_CIVIC), new LoanTooLong(router, 3));
    }

    @Test
    void whatStaysInTheHouseOrIsGivenByTheYearIsNotTakenAlong() {
        var radio = kind("radio", LoanMode.IN_ROOM, Terms.NONE);
        var locker = kind("locker", LoanMode.YEARLY, Terms.NONE);
        TimeSlot tomorrow = days(TODAY.plusDays(1), 1);
        assertThat(LoanRules.refusals(request(radio, tomorrow), facts(radio)))
                .containsExactly(new StaysInTheHouse(radio));
        assertThat(LoanRules.refusals(request(locker, tomorrow), facts(locker)))
                .containsExactly(new GivenByTheYear(locker));
        assertThat(LoanRules.refusals(request(radio, tomorrow), facts(PROJECTOR)))
                .containsExactly(new UnknownEquipment("radio"));
    }

    @Test
    void counterMustBeOpenToCollectAndToBringBack() {
        LocalDate wednesday = LocalDate.of(2026, 4, 15);
        var asked = request(PROJECTOR, days(wednesday.minusDays(1), 2));
        assertThat(LoanRules.refusals(asked, facts(PROJECTOR)))
                .containsExactly(new CounterShut(JapanTime.at(wednesday, 1020)));
        var night = new TimeSlot(JapanTime.at(TODAY, 1291), JapanTime.at(TODAY.plusDays(1), 600));
        assertThat(LoanRules.refusals(request(PROJECTOR, night), facts(PROJECTOR)))
                .containsExactly(new CounterShut(night.start()));
    }

    @Test
    void lendingOpensTwoMonthsAheadAndNotForYesterday() {
        LocalDate far = LocalDate.of(2026, 6, 11);
        assertThat(LoanRules.refusals(request(PROJECTOR, days(far, 1)), facts(PROJECTOR)))
                .containsExactly(new LoansNotOpenYet(LocalDate.of(2026, 4, 11)));
        assertThat(LoanRules.refusals(request(PROJECTOR, days(TODAY.minusDays(1), 2)), facts(PROJECTOR)))
                .containsExactly(new InThePast());
    }

    @Test
    void everyReasonIsToldAtOnce() {
        var facts = facts(PROJECTOR, Given.standing(RegistrationState.IN_REVIEW, null), TODAY, List.of("L-LATE"), 3);
        assertThat(LoanRules.refusals(request(PROJECTOR, days(TODAY.plusDays(1), 8)), facts))
                .containsExactly(
                        new GroupNotRegistered(RegistrationState.IN_REVIEW),
                        new OverdueNow("L-LATE"),
                        new BorrowingBanned(TODAY),
                        new TooManyLoans(3, 3),
                        new LoanTooLong(PROJECTOR, 7));
    }

    @Test
    void aBanEndsByItself() {
        var standing = Given.standing(RegistrationState.REGISTERED, null);
        var asked = request(PROJECTOR, days(TODAY.plusDays(1), 1));
        assertThat(LoanRules.refusals(asked, facts(PROJECTOR, standing, TODAY.minusDays(1), List.of(), 0)))
                .isEmpty();
    }

    @Test
    void loanMayNotOutliveTheRegistration() {
        LocalDate last = TODAY.plusDays(2);
        var standing = Given.standing(RegistrationState.REGISTERED, last);
        assertThat(LoanRules.refusals(
                        request(PROJECTOR, days(TODAY.plusDays(1), 3)), facts(PROJECTOR, standing, null, List.of(), 0)))
                .containsExactly(new RegistrationEnds(last));
    }

    @Test
    void anEndAtMidnightIsOfTheDayBefore() {
        Instant start = JapanTime.at(TODAY, 600);
        assertThat(LoanRules.days(new TimeSlot(start, JapanTime.at(TODAY, 1440))))
                .isEqualTo(1);
        assertThat(LoanRules.days(new TimeSlot(start, JapanTime.at(TODAY.plusDays(1), 1))))
                .isEqualTo(2);
    }

    @Test
    void aSlipIsOutWhileAnythingIsOut() {
        assertThat(LoanState.of(List.of(LoanState.RETURNED, LoanState.HANDED_OVER, LoanState.RESERVED)))
                .isEqualTo(LoanState.HANDED_OVER);
        assertThat(LoanState.of(List.of(LoanState.CANCELLED, LoanState.RETURNED)))
                .isEqualTo(LoanState.RETURNED);
        assertThat(LoanState.HANDED_OVER.mayBecome(LoanState.CANCELLED)).isFalse();
    }
}
