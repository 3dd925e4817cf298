package org.tsudoi.booking;

/** News that a group came near to a suspension, fired inside the transaction that made the mark. */
public record MarksWarned(long groupId, int points, int suspendAt) {}
