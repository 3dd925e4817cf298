package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;

/** A booking that the public may come to, by the title its group gave it. */
public record PublicEvent(String title, TimeSlot slot, long roomId) {}
