package org.tsudoi.booking;

/** What a cell of a calendar says, always as sign, word and colour together. */
public enum CellState {
    FREE("○", "is-free"),
    PARTLY_FREE("◐", "is-free"),
    REQUESTED("△", "is-wait"),
    BOOKED("×", "is-taken"),
    BUFFER("－", "is-shut"),
    CLOSED("－", "is-shut"),
    PAST("－", "is-shut"),
    NOT_BOOKABLE("－", "is-shut");

    private final String sign;
    private final String style;

    CellState(String sign, String style) {
        this.sign = sign;
        this.style = style;
    }

    public String getSign() {
        return sign;
    }

    public String getStyle() {
        return style;
    }

    public boolean isFree() {
        return this == FREE || this == PARTLY_FREE;
    }
}
