package org.tsudoi.facility;

import java.util.List;

/** What calendars of these rooms show has changed; fired inside the transaction, to be acted on after it. */
public record RoomsChanged(List<Long> rooms, long facilityId) {}
