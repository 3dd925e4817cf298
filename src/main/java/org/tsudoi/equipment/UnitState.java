package org.tsudoi.equipment;

/** Whether a unit can be lent at all. */
public enum UnitState {
    IN_SERVICE,
    OUT_OF_SERVICE,
    LOST,
    RETIRED
}
