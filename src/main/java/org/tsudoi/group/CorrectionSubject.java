package org.tsudoi.group;

/** What is wrong. */
public enum CorrectionSubject {
    NAME,
    DESCRIPTION,
    CONTACT,
    /** A person is named who did not agree. */
    PERSON,
    REGISTRATION,
    OTHER
}
