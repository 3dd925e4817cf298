package org.tsudoi.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.equipment.EquipmentRefusal.BorrowingBanned;
import org.tsudoi.equipment.EquipmentRefusal.CounterShut;
import org.tsudoi.equipment.EquipmentRefusal.GivenByTheYear;
import org.tsudoi.equipment.EquipmentRefusal.GroupNotRegistered;
import org.tsudoi.equipment.EquipmentRefusal.GroupSuspended;
import org.tsudoi.equipment.EquipmentRefusal.InThePast;
import org.tsudoi.equipment.EquipmentRefusal.LoanTooLong;
import org.tsudoi.equipment.EquipmentRefusal.LoansNotOpenYet;
import org.tsudoi.equipment.EquipmentRefusal.NotForThisClass;
import org.tsudoi.equipment.EquipmentRefusal.OverdueNow;
import org.tsudoi.equipment.EquipmentRefusal.RegistrationEnds;
import org.tsudoi.equipment.EquipmentRefusal.StaysInTheHouse;
import org.tsudoi.equipment.EquipmentRefusal.TooManyLoans;
import org.tsudoi.equipment.EquipmentRefusal.UnknownEquipment;
import org.tsudoi.group.RegistrationState;

/** The rules of borrowing something to take along; all that are broken are told. Whether units are free is said by the ledger alone. */
public final class LoanRules {
    /** One rule: what of it a wish breaks. */
    private interface Rule extends BiFunction<LoanRequest, LoanFacts, Stream<? extends EquipmentRefusal>> {}

    private static final List<Rule> ALL = List.of(
            LoanRules::groupIsInGoodStanding,
            LoanRules::registrationLasts,
            LoanRules::nothingIsOverdue,
            LoanRules::groupIsNotBanned,
            LoanRules::notTooManyAtOnce,
            LoanRules::kindsAreLentToTheGroup,
            LoanRules::lendingIsOpen,
            LoanRules::counterIsOpenAtBothEnds);

    private LoanRules() {}

    public static List<EquipmentRefusal> refusals(LoanRequest asked, LoanFacts facts) {
        return ALL.stream()
                .flatMap(rule -> rule.apply(asked, facts).map(EquipmentRefusal.class::cast))
                .toList();
    }

    /** 備品貸出要領 第2条: registered groups borrow. */
    private static Stream<EquipmentRefusal> groupIsInGoodStanding(LoanRequest asked, LoanFacts facts) {
        var standing = facts.standing();
        if (standing.state().mayBook()) {
            return Stream.empty();
        }
        return Stream.of(
                standing.state() == RegistrationState.SUSPENDED
                        ? new GroupSuspended(standing.suspendedUntil())
                        : new GroupNotRegistered(standing.state()));
    }

    private static Stream<EquipmentRefusal> registrationLasts(LoanRequest asked, LoanFacts facts) {
        LocalDate until = facts.standing().validUntil();
        boolean ends = facts.standing().state().mayBook()
                && until != null
                && lastDay(asked.slot()).isAfter(until);
        return ends ? Stream.of(new RegistrationEnds(until)) : Stream.empty();
    }

    /** 備品貸出要領 第8条: who keeps something too long brings it back first. */
    private static Stream<EquipmentRefusal> nothingIsOverdue(LoanRequest asked, LoanFacts facts) {
        return facts.overdue().stream().map(OverdueNow::new);
    }

    /** 備品貸出要領 第8条: a ban ends by itself. */
    private static Stream<EquipmentRefusal> groupIsNotBanned(LoanRequest asked, LoanFacts facts) {
        LocalDate until = facts.bannedUntil();
        return until == null || JapanTime.dayOf(facts.now()).isAfter(until)
                ? Stream.empty()
                : Stream.of(new BorrowingBanned(until));
    }

    private static Stream<EquipmentRefusal> notTooManyAtOnce(LoanRequest asked, LoanFacts facts) {
        int limit = facts.book().mostSlips();
        return limit > 0 && facts.openSlips() >= limit
                ? Stream.of(new TooManyLoans(facts.openSlips(), limit))
                : Stream.empty();
    }

    private static Stream<EquipmentRefusal> kindsAreLentToTheGroup(LoanRequest asked, LoanFacts facts) {
        return new TreeMap<>(asked.equipment())
                .keySet().stream()
                        .flatMap(code -> Optional.ofNullable(facts.kinds().get(code))
                                .map(kind -> ofKind(kind, asked, facts))
                                .orElseGet(() -> Stream.of(new UnknownEquipment(code))));
    }

    private static Stream<EquipmentRefusal> ofKind(EquipmentKind kind, LoanRequest asked, LoanFacts facts) {
        Stream.Builder<EquipmentRefusal> refusals = Stream.builder();
        if (!facts.book().lends(kind, facts.standing().groupClass())) {
            refusals.add(new NotForThisClass(facts.standing().groupClass()));
        }
        if (kind.mode() == LoanMode.IN_ROOM) {
            refusals.add(new StaysInTheHouse(kind));
        }
        if (kind.mode() == LoanMode.YEARLY) {
            refusals.add(new GivenByTheYear(kind));
        }
        if (days(asked.slot()) > facts.book().mostDays(kind)) {
            refusals.add(new LoanTooLong(kind, facts.book().mostDays(kind)));
        }
        return refusals.build().distinct();
    }

    /** 備品貸出要領 第4条: not before so many months ahead, and not for yesterday. */
    private static Stream<EquipmentRefusal> lendingIsOpen(LoanRequest asked, LoanFacts facts) {
        if (!asked.slot().end().isAfter(facts.now())
                || JapanTime.dayOf(asked.slot().start()).isBefore(JapanTime.dayOf(facts.now()))) {
            return Stream.of(new InThePast());
        }
        LocalDate opens =
                JapanTime.dayOf(asked.slot().start()).minusMonths(facts.book().opensMonthsBefore());
        return JapanTime.dayOf(facts.now()).isBefore(opens) ? Stream.of(new LoansNotOpenYet(opens)) : Stream.empty();
    }

    /** 備品貸出要領 第5条: somebody must be there to hand over and to take back. */
    private static Stream<EquipmentRefusal> counterIsOpenAtBothEnds(LoanRequest asked, LoanFacts facts) {
        return Stream.of(asked.slot().start(), asked.slot().end())
                .filter(at -> !isOpenAt(at, facts))
                .map(CounterShut::new);
    }

    private static boolean isOpenAt(Instant at, LoanFacts facts) {
        return facts.timetable()
                .open(facts.facility(), JapanTime.dayOf(at))
                .filter(hours -> !at.isBefore(hours.start()) && !at.isAfter(hours.end()))
                .isPresent();
    }

    /** Days as people count them: out today and back tomorrow are two. */
    public static int days(TimeSlot slot) {
        return (int) JapanTime.dayOf(slot.start())
                .datesUntil(lastDay(slot).plusDays(1))
                .count();
    }

    private static LocalDate lastDay(TimeSlot slot) {
        return JapanTime.dayOf(slot.end().minusNanos(1));
    }
}
