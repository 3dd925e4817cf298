package org.tsudoi.group;

import java.time.LocalDate;

/** A member of staff looked at the people of a group on a day. */
public record GroupAccess(LocalDate day, String name) {}
