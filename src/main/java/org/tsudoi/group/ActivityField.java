package org.tsudoi.group;

/** What a group is active in: the twenty fields of the law on non-profit activities (特定非営利活動促進法 別表), which cities count by. */
public enum ActivityField {
    HEALTH,
    LEARNING,
    TOWN,
    TOURISM,
    RURAL,
    CULTURE,
    ENVIRONMENT,
    DISASTER,
    SAFETY,
    PEACE,
    INTERNATIONAL,
    GENDER,
    CHILDREN,
    DIGITAL,
    SCIENCE,
    ECONOMY,
    WORK,
    CONSUMER,
    SUPPORT,
    OTHER
}
