package org.tsudoi.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Timetable;
import org.tsudoi.group.Standing;

/**
 * What the rules of lending look at.
 *
 * @param kinds the kinds asked for, those that there are
 * @param bannedUntil last day on which the group may not borrow, or null
 * @param overdue references of what the group should have brought back
 * @param openSlips loans of their own that the group has already
 */
public record LoanFacts(
        Instant now,
        Facility facility,
        Timetable timetable,
        Standing standing,
        LendingBook book,
        Map<String, EquipmentKind> kinds,
        LocalDate bannedUntil,
        List<String> overdue,
        int openSlips) {}
