package org.tsudoi.facility;

import java.time.DayOfWeek;

/** Hours of one weekday, in minutes of the day; closes at most 1440 (24:00). */
public record OpeningHours(DayOfWeek weekday, int opensMinute, int closesMinute) {
    public OpeningHours {
        if (opensMinute < 0 || closesMinute > 1440 || opensMinute >= closesMinute) {
            throw new IllegalArgumentException("opening hours " + opensMinute + "-" + closesMinute);
        }
    }
}
