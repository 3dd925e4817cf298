package org.tsudoi.base;

/** What an account may be: officer of a group, staff of a facility, or one of the city's two offices (scope 0). */
public enum Role {
    REPRESENTATIVE,
    CONTACT,
    MEMBER,
    STAFF,
    ADMIN,
    AUDITOR;

    public boolean isOfficer() {
        return this == REPRESENTATIVE || this == CONTACT || this == MEMBER;
    }
}
