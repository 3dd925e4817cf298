package org.tsudoi.history;

import java.time.Clock;
import java.time.LocalDate;
import org.tsudoi.base.JapanTime;
import org.tsudoi.history.Call.Wish;

/** The three time bands of every community centre of the demonstration city. */
final class Bands {
    static final int COUNT = 3;
    private static final String[] STARTS = {"09:30", "13:30", "17:30"};
    private static final String[] ENDS = {"13:20", "17:20", "21:20"};

    private Bands() {}

    /** Days no other test books on, on which every centre is open; a group may book once a day and five times a month. */
    static LocalDate day(int number) {
        LocalDate day = JapanTime.today(Clock.systemUTC()).plusDays(40);
        for (int found = -1; found < number; ) {
            day = day.plusDays(1);
            boolean newYear = day.getMonthValue() == 1 && day.getDayOfMonth() < 7
                    || day.getMonthValue() == 12 && day.getDayOfMonth() > 26;
            found += !newYear
                            && day.getDayOfWeek().getValue() != 3
                            && day.getDayOfWeek().getValue() != 4
                    ? 1
                    : 0;
        }
        return day;
    }

    static Wish wish(String group, String room, LocalDate day, int band) {
        return new Wish(group, room, day + "T" + STARTS[band], day + "T" + ENDS[band]);
    }
}
