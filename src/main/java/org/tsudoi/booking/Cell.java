package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;

/** One cell of a calendar: a room in a time. */
public record Cell(TimeSlot slot, CellState state) {}
