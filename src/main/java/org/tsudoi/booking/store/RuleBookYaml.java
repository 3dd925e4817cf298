package org.tsudoi.booking.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.tsudoi.booking.BookingWindow;
import org.tsudoi.booking.BookingWindow.DayOfMonthBefore;
import org.tsudoi.booking.BookingWindow.FirstOfMonthBefore;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleBook.Law;
import org.tsudoi.booking.RuleBook.Limits;
import org.tsudoi.group.GroupClass;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A book of rules as YAML; sql/rules/ has those of the demonstration city. */
final class RuleBookYaml {
    private RuleBookYaml() {}

    /** @throws IllegalArgumentException when a value is missing or not of its kind, with the name of it */
    static RuleBook read(long id, String yaml) {
        var node = new Node("", map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)));
        var windows = new EnumMap<GroupClass, BookingWindow>(GroupClass.class);
        Node classes = node.in("windows");
        for (String name : classes.values().keySet()) {
            windows.put(GroupClass.valueOf(name), window(classes.in(name)));
        }
        Node limits = node.in("limits");
        return new RuleBook(
                id,
                node.text("code"),
                LocalDate.parse(node.text("validFrom")),
                windows,
                LocalTime.parse(node.text("opensAt")).toSecondOfDay() / 60,
                node.number("noticeMinutes"),
                new Limits(limits.number("perDay"), limits.number("perMonth")),
                node.in("cancellation").number("daysBefore"),
                laws(node.in("laws")));
    }

    private static BookingWindow window(Node node) {
        return switch (node.text("type")) {
            case "SAME_DAY_N_MONTHS_BEFORE" -> new SameDayMonthsBefore(node.number("months"));
            case "FIRST_OF_MONTH_N_BEFORE" -> new FirstOfMonthBefore(node.number("months"));
            case "FIXED_DAY_OF_MONTH" -> new DayOfMonthBefore(node.number("months"), node.number("day"));
            default -> throw new IllegalArgumentException(node.path() + "type: unknown " + node.text("type"));
        };
    }

    private static Map<String, Law> laws(Node node) {
        Map<String, Law> laws = new HashMap<>();
        for (String code : node.values().keySet()) {
            Node law = node.in(code);
            laws.put(code, new Law(law.text("ja"), law.text("en")));
        }
        return laws;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        if (value instanceof Map<?, ?> values) {
            return (Map<String, Object>) values;
        }
        throw new IllegalArgumentException("not a map: " + value);
    }

    /** A map of the document with the way to it, for messages. */
    private record Node(String path, Map<String, Object> values) {
        Node in(String name) {
            return new Node(path + name + ".", map(required(name)));
        }

        String text(String name) {
            return String.valueOf(required(name));
        }

        int number(String name) {
            if (required(name) instanceof Integer number) {
                return number;
            }
            throw new IllegalArgumentException(path + name + ": not a number");
        }

        private Object required(String name) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(path + name + ": missing");
            }
            return value;
        }
    }
}
