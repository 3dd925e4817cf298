package org.tsudoi.booking;

import java.util.Collection;
import java.util.stream.Stream;

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

    /** What is to be said of several together: the best of them, past and closed only when nothing else is there. */
    public static CellState together(Collection<CellState> states) {
        if (states.contains(FREE) || states.contains(PARTLY_FREE)) {
            return FREE;
        }
        return Stream.of(PAST, REQUESTED, BOOKED, BUFFER, CLOSED)
                .filter(states::contains)
                .findFirst()
                .orElse(CLOSED);
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
