package org.tsudoi.wifi;

/** Whether an access point can be counted on. */
public enum WifiState {
    PLANNED,
    AVAILABLE,
    MAINTENANCE,
    OUTAGE
}
