package org.tsudoi.wifi;

/** Whether an access point can be counted on. UNKNOWN is one of which nobody has heard for too long: never taken for a good one. */
public enum WifiState {
    PLANNED,
    AVAILABLE,
    MAINTENANCE,
    OUTAGE,
    UNKNOWN
}
