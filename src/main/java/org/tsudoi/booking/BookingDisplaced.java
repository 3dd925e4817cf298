package org.tsudoi.booking;

import org.tsudoi.facility.Closing;

/** A booking lost its room to a closing, or has it back because the closing was lifted; told once each. */
public record BookingDisplaced(BookingView view, Closing closing, boolean lifted) {}
