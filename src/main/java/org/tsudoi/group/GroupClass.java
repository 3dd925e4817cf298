package org.tsudoi.group;

/** 団体区分: the class that decides a group's booking period and limits. */
public enum GroupClass {
    COMMUNITY_COUNCIL,
    REGISTERED_CIVIC,
    NPO,
    STUDENT,
    COMPANY,
    GENERAL,
    PUBLIC_BODY
}
