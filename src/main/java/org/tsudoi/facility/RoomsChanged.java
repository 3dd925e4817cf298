package org.tsudoi.facility;

import java.util.List;

/** What calendars of these rooms show has changed; fired once the transaction that changed it has been kept. */
public record RoomsChanged(List<Long> rooms, long facilityId) {}
