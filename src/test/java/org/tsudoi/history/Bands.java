package org.tsudoi.history;

import java.time.LocalDate;
import org.tsudoi.history.Call.Wish;

/** The three time bands of every community centre of the demonstration city. */
final class Bands {
    static final int COUNT = 3;
    private static final String[] STARTS = {"09:30", "13:30", "17:30"};
    private static final String[] ENDS = {"13:20", "17:20", "21:20"};

    private Bands() {}

    static Wish wish(String group, String room, LocalDate day, int band) {
        return new Wish(group, room, day + "T" + STARTS[band], day + "T" + ENDS[band]);
    }
}
