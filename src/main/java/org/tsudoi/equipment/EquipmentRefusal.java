package org.tsudoi.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegistrationState;

/** Why equipment cannot be had. */
public sealed interface EquipmentRefusal extends Refusal {
    /** Fewer are free at the time than were asked for. */
    record NotEnough(EquipmentKind kind, int free, int asked) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(kind.in(language), free, asked);
        }
    }

    record UnknownEquipment(String equipment) implements EquipmentRefusal {}

    /** Lockers and mailboxes are given for a year, not with a room. */
    record NotWithARoom(EquipmentKind kind) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(kind.in(language));
        }
    }

    record NotForThisClass(GroupClass groupClass) implements EquipmentRefusal {}

    record GroupNotRegistered(RegistrationState state) implements EquipmentRefusal {}

    record GroupSuspended(LocalDate until) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(until == null ? "" : Dates.day(until, language));
        }
    }

    record RegistrationEnds(LocalDate validUntil) implements EquipmentRefusal {}

    record OverdueNow(String reference) implements EquipmentRefusal {}

    record BorrowingBanned(LocalDate until) implements EquipmentRefusal {}

    record TooManyLoans(int has, int limit) implements EquipmentRefusal {}

    /** It is used in the house, with a room. */
    record StaysInTheHouse(EquipmentKind kind) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(kind.in(language));
        }
    }

    /** Lockers and mailboxes have a round of applications of their own. */
    record GivenByTheYear(EquipmentKind kind) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(kind.in(language));
        }
    }

    record LoanTooLong(EquipmentKind kind, int days) implements EquipmentRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(kind.in(language), days);
        }
    }

    record LoansNotOpenYet(LocalDate opensOn) implements EquipmentRefusal {}

    record InThePast() implements EquipmentRefusal {}

    /** Nobody is at the counter then. */
    record CounterShut(Instant at) implements EquipmentRefusal {}

    // at the desk

    /** The unit with this tag is not one that this slip could be given. */
    record NotOnThisSlip(String tag) implements EquipmentRefusal {}

    /** Somebody else still has it. */
    record UnitIsOut(String tag, String reference) implements EquipmentRefusal {}

    record UnitNotInService(String tag) implements EquipmentRefusal {}

    /** Nobody has looked at it yet who should have by then. */
    record InspectionDue(String tag, LocalDate day) implements EquipmentRefusal {}

    /** It is being inspected or mended. */
    record UnitInMaintenance(String tag) implements EquipmentRefusal {}

    /** It is kept for somebody else, and no other unit is free for them. */
    record UnitKeptForOthers(String tag) implements EquipmentRefusal {}

    /** It begins on another day. */
    record NotToday(Instant start) implements EquipmentRefusal {}
}
