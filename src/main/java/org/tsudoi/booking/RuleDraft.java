package org.tsudoi.booking;

import java.time.Instant;

/** A book of rules that somebody works on. */
public record RuleDraft(long id, RuleBook book, Instant changedAt, String changedBy) {}
