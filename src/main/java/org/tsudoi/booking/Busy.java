package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;

/** A live booking as calendars for everybody may show it: where, when, and whether it is decided. */
public record Busy(long roomId, TimeSlot slot, BookingState state) {}
