package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;

/**
 * A live booking of a group, as its limits count it.
 *
 * @param advance made before the day of its use
 */
public record UsedTime(long facilityId, long roomId, TimeSlot slot, boolean advance) {}
