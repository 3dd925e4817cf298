package org.tsudoi.booking.web;

import jakarta.ws.rs.QueryParam;

/** What a list of bookings can be narrowed by; all texts, judged by {@link BookingFilters}. */
public class BookingListParams {
    @QueryParam("group")
    String group;

    @QueryParam("facility")
    String facility;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("state")
    String state;

    @QueryParam("after")
    String after;

    @QueryParam("limit")
    String limit;
}
