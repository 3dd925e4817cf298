package org.tsudoi.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.tsudoi.base.Names;
import org.tsudoi.group.GroupClass;

/** The figures of a month. */
public record Figures(YearMonth month, List<GroupCount> groups, List<Occupancy> occupancy, List<Unmet> unmet) {
    /** Registered groups of a class today. */
    public record GroupCount(GroupClass groupClass, long count) {}

    /** Booked and openable minutes of the bookable rooms of a building in the month; the rate is booked ÷ openable. */
    public record Occupancy(String code, Names facility, long bookedMinutes, long openMinutes) {
        public long percent() {
            return openMinutes == 0 ? 0 : Math.round(bookedMinutes * 100.0 / openMinutes);
        }

        public long bookedHours() {
            return bookedMinutes / 60;
        }

        public long openHours() {
            return openMinutes / 60;
        }
    }

    /** Something that was looked for and not to be had. */
    public record Unmet(Instant at, String wanted, int people) {}
}
