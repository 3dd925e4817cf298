package org.tsudoi.group;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What the directory is searched by: words, and lists from which a group has chosen what fits it. */
public enum DirectoryPart {
    WORD("q"),
    FIELD("field"),
    AREA("area"),
    DAY("day"),
    AUDIENCE("audience"),
    MEMBERS("members");

    /** The week as calendars here begin it. */
    private static final List<DayOfWeek> WEEK = List.of(
            DayOfWeek.SUNDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SATURDAY);

    private final String parameter;

    DirectoryPart(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in an address. */
    public String parameter() {
        return parameter;
    }

    /** What there is to choose from, in the order in which it is shown. */
    public List<String> values(Collection<Area> areas) {
        return switch (this) {
            case WORD -> List.of();
            case FIELD -> names(ActivityField.values());
            case AREA -> areas.stream().map(Area::code).toList();
            case DAY -> WEEK.stream().map(Enum::name).toList();
            case AUDIENCE -> names(Audience.values());
            case MEMBERS -> List.of("WANTED");
        };
    }

    /** How the choice is kept: FIELD.ENVIRONMENT. */
    public String sign(String value) {
        return name() + "." + value;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
