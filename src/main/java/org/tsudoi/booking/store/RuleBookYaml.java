package org.tsudoi.booking.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import org.tsudoi.base.store.YamlNode;
import org.tsudoi.booking.BookingWindow;
import org.tsudoi.booking.BookingWindow.DayOfMonthBefore;
import org.tsudoi.booking.BookingWindow.FirstOfMonthBefore;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleBook.Limits;
import org.tsudoi.group.GroupClass;

/** A book of rules as YAML; sql/rules/ has those of the demonstration city. */
final class RuleBookYaml {
    private RuleBookYaml() {}

    /** @throws IllegalArgumentException when a value is missing or not of its kind, with the name of it */
    static RuleBook read(long id, String yaml) {
        var node = YamlNode.read(yaml);
        var windows = new EnumMap<GroupClass, BookingWindow>(GroupClass.class);
        YamlNode classes = node.in("windows");
        for (String name : classes.values().keySet()) {
            windows.put(GroupClass.valueOf(name), window(classes.in(name)));
        }
        YamlNode limits = node.in("limits");
        return new RuleBook(
                id,
                node.text("code"),
                LocalDate.parse(node.text("validFrom")),
                windows,
                LocalTime.parse(node.text("opensAt")).toSecondOfDay() / 60,
                node.number("noticeMinutes"),
                new Limits(limits.number("perDay"), limits.number("perMonth")),
                node.in("cancellation").number("daysBefore"),
                node.in("laws").laws());
    }

    private static BookingWindow window(YamlNode node) {
        return switch (node.text("type")) {
            case "SAME_DAY_N_MONTHS_BEFORE" -> new SameDayMonthsBefore(node.number("months"));
            case "FIRST_OF_MONTH_N_BEFORE" -> new FirstOfMonthBefore(node.number("months"));
            case "FIXED_DAY_OF_MONTH" -> new DayOfMonthBefore(node.number("months"), node.number("day"));
            default -> throw new IllegalArgumentException(node.path() + "type: unknown " + node.text("type"));
        };
    }
}
