package org.tsudoi.equipment;

/** What staff write down about a kind; its word is the label of the field. */
public enum KindField {
    NAME_JA,
    NAME_SIMPLE,
    NAME_EN,
    CATEGORY,
    PLACE_IN_LIST,
    ACCESSORIES_JA,
    ACCESSORIES_SIMPLE,
    ACCESSORIES_EN,
    MOST_DAYS,
    BUFFER_MINUTES,
    DEPOSIT_JA,
    DEPOSIT_EN
}
