package org.tsudoi.equipment;

import java.util.Set;

/** A booking does without units of these kinds that went with it until now; fired inside the transaction that changed it. */
public record UnitsDropped(long bookingId, Set<Long> kinds) {}
