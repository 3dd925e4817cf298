package org.tsudoi.facility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.base.Names;
import org.tsudoi.base.TimeSlot;

/**
 * A room as people book it. A divisible room is several of these over the same physical parts.
 *
 * @param partOf code of the whole room that this is a part of, or null
 * @param things numbers of the physical parts in the ledger; rooms that share one cannot both be had
 * @param gridMinutes grain of a FREE room in minutes; minMinutes and maxMinutes bound one booking
 * @param setupMinutes kept free before a booking, cleanupMinutes after it
 * @param ruleSet code of the room's own book of rules, or the facility's
 * @param retiredOn the first day it can no longer be used, or null
 */
public record Room(
        long id,
        String code,
        long facilityId,
        String facilityCode,
        String partOf,
        Names names,
        String floor,
        int capacity,
        BookingMode mode,
        int gridMinutes,
        int minMinutes,
        int maxMinutes,
        int setupMinutes,
        int cleanupMinutes,
        Approval approval,
        String ruleSet,
        boolean bookable,
        Names description,
        LocalDate retiredOn,
        Set<Long> things,
        Set<String> features,
        Set<Activity> suited,
        Set<Activity> unsuited) {

    /** What the ledger must hold for a use of this room: set-up and clean-up included. */
    public TimeSlot withBuffers(TimeSlot use) {
        return use.widened(setupMinutes, cleanupMinutes);
    }

    public boolean sharesPartsWith(Room other) {
        return things.stream().anyMatch(other.things::contains);
    }

    public boolean isInServiceOn(LocalDate day) {
        return bookable && (retiredOn == null || day.isBefore(retiredOn));
    }

    public Optional<String> wholeRoom() {
        return Optional.ofNullable(partOf);
    }
}
