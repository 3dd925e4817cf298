package org.tsudoi.booking;

/** News of a wait that its group did not bring about itself: offered, lapsed or over; fired inside the transaction that made it so. */
public record WaitingTold(Waiting waiting) {}
