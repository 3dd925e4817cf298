package org.tsudoi.facility;

/** AUTO: confirmed at once when every rule is met; STAFF: someone decides. */
public enum Approval {
    AUTO,
    STAFF
}
