package org.tsudoi.group;

/** What a paper handed in with a registration is. */
public enum PaperKind {
    BYLAWS,
    PLAN,
    OTHER
}
