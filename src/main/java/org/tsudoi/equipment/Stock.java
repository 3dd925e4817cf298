package org.tsudoi.equipment;

/** So many units of a kind in service at a house. */
public record Stock(long kindId, long facilityId, int units) {}
