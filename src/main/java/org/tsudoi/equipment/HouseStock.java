package org.tsudoi.equipment;

/** So many units of a kind in service at a house. */
public record HouseStock(long kindId, long facilityId, int units) {}
