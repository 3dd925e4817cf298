package org.tsudoi.base;

/**
 * Fired once when the application starts and the database has its newest schema. A feature that must fill or read something then observes it,
 * with its floor times 100 as {@code @Priority}: people (200) before facilities (300) before bookings (500).
 */
public record SchemaReady(boolean demo) {}
