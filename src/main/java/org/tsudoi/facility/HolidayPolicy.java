package org.tsudoi.facility;

/**
 * What happens when a weekly closed day is a national holiday: nothing (closed all the same), open and closed on the next day that is neither
 * a holiday nor closed anyway, or simply open; or closed on every national holiday.
 */
public enum HolidayPolicy {
    AS_USUAL,
    OPEN_THEN_CLOSED_NEXT_DAY,
    OPEN,
    CLOSED_ON_HOLIDAYS
}
