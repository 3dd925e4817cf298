package org.tsudoi.booking.web;

import java.util.List;

/** Rules that may have an article, in the order of the editor. */
final class RuleArticles {
    static final List<String> CODES = List.of(
            "GROUP_NOT_REGISTERED",
            "GROUP_SUSPENDED",
            "REGISTRATION_ENDS",
            "CLASS_NOT_ADMITTED",
            "WINDOW_NOT_OPEN",
            "NOTICE_TOO_SHORT",
            "LAST_DAY_OVER",
            "CLOSED",
            "OUTSIDE_HOURS",
            "OFFICIAL_USE",
            "KEPT_FOR_OTHERS",
            "NOT_A_TIME_BAND",
            "TOO_MANY_BANDS",
            "OFF_THE_GRID",
            "TOO_SHORT",
            "TOO_LONG",
            "DAILY_LIMIT_REACHED",
            "WEEKLY_LIMIT_REACHED",
            "MONTHLY_LIMIT_REACHED",
            "YEARLY_LIMIT_REACHED",
            "HOURS_SPENT",
            "TOO_MANY_PEOPLE",
            "TOO_FEW_PEOPLE",
            "ACTIVITY_NOT_SUITED",
            "ACTIVITY_NOT_ALLOWED",
            "ACTIVITY_MISSING",
            "PURPOSE_NOT_ALLOWED",
            "QUIET_NEXT_DOOR",
            "NOT_ENOUGH",
            "NOT_FOR_THIS_CLASS");

    private RuleArticles() {}
}
