package org.tsudoi.booking;

/** What a use is for, as far as rules of public halls tell uses apart. */
public enum PurposeKind {
    MEMBERS,
    OPEN_TO_ALL,
    WITH_A_FEE,
    SALE,
    CAMPAIGN,
    WORSHIP
}
