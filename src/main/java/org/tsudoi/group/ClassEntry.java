package org.tsudoi.group;

import java.time.LocalDate;

/** Under which class a group was registered from a day on. */
public record ClassEntry(GroupClass groupClass, LocalDate since, String setBy) {}
