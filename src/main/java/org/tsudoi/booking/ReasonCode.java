package org.tsudoi.booking;

/** Why a booking was refused by staff or cancelled; texts in three languages, with the article and the way to object. */
public enum ReasonCode {
    PURPOSE_NOT_ALLOWED,
    ROOM_NOT_SUITED,
    OFFICIAL_USE,
    CLOSED,
    RULES_NOT_MET,
    WRONG_ENTRY,
    PLANS_CHANGED,
    TOO_FEW_PEOPLE,
    WEATHER,
    REGISTRATION_ENDED,
    OTHER;

    /** A reason staff may give for refusing or cancelling. */
    public boolean isForStaff() {
        return this != PLANS_CHANGED && this != TOO_FEW_PEOPLE && this != REGISTRATION_ENDED;
    }

    /** A reason a group may give for cancelling. */
    public boolean isForGroups() {
        return this == WRONG_ENTRY
                || this == PLANS_CHANGED
                || this == TOO_FEW_PEOPLE
                || this == WEATHER
                || this == OTHER;
    }
}
