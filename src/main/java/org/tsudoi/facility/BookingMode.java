package org.tsudoi.facility;

/** Whether a room is booked by whole time bands or freely on a grid of minutes. */
public enum BookingMode {
    BANDS,
    FREE
}
