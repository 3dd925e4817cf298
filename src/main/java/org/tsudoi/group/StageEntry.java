package org.tsudoi.group;

import java.time.LocalDate;

/** A stage of a group's life as a dated entry; confirmedBy is the member of staff who agreed, or null. It decides nothing. */
public record StageEntry(long id, Stage stage, LocalDate since, String setBy, String confirmedBy) {}
