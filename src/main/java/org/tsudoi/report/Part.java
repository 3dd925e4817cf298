package org.tsudoi.report;

/** Part of a day, by the hour in which something begins: before noon, before five, and after. */
public enum Part {
    MORNING,
    AFTERNOON,
    EVENING
}
