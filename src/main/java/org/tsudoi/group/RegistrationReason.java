package org.tsudoi.group;

/** Why a registration was returned, refused, suspended or cancelled; each has a text, and a refusal carries the way to object. */
public enum RegistrationReason {
    PAPERS_MISSING,
    ENTRY_UNCLEAR,
    CRITERIA_NOT_MET,
    EXCLUDED_PURPOSE,
    NO_SHOW,
    SUBLET,
    PURPOSE_VIOLATION,
    EQUIPMENT_OVERDUE,
    OTHER
}
