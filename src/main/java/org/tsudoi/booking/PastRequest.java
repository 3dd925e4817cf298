package org.tsudoi.booking;

import java.time.Instant;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;
import org.tsudoi.group.GroupClass;

/**
 * A wish of the past and what came of it.
 *
 * @param admitted it became a booking
 * @param live the booking was not given back or refused by staff, and so held its room
 */
public record PastRequest(
        long groupId,
        GroupClass groupClass,
        long roomId,
        TimeSlot slot,
        int attendees,
        Activity activity,
        PurposeKind purposeKind,
        Instant askedAt,
        boolean admitted,
        boolean live) {}
