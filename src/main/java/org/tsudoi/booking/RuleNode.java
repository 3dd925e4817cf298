package org.tsudoi.booking;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.base.JapanTime;

/**
 * Named values of a written book of rules, as YAML or a form gives them, with the way to them. What cannot be read is remembered and something
 * harmless is given instead, so that every mistake is told at once.
 */
record RuleNode(String path, Map<String, Object> values, List<RuleMistake> mistakes) {
    private static final int LONGEST_TEXT = 200;

    boolean has(String name) {
        Object value = values.get(name);
        return value != null && !value.toString().isBlank();
    }

    /** A map of values; an absent one is empty. */
    RuleNode in(String name) {
        return node(name, values.get(name));
    }

    List<RuleNode> each(String name) {
        List<RuleNode> nodes = new ArrayList<>();
        for (Object item : items(name)) {
            nodes.add(node(name + "." + nodes.size(), item));
        }
        return nodes;
    }

    /** Complains about every name that no rule has. */
    RuleNode only(String... known) {
        for (String name : values.keySet()) {
            if (!Arrays.asList(known).contains(name)) {
                mistakes.add(new RuleMistake.UnknownField(path + name, List.of(known)));
            }
        }
        return this;
    }

    String text(String name) {
        if (!has(name)) {
            mistakes.add(new RuleMistake.FieldMissing(path + name));
            return "";
        }
        String text = values.get(name).toString().strip();
        if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
            mistakes.add(new RuleMistake.NotAText(path + name, LONGEST_TEXT));
        }
        return text;
    }

    int number(String name, int least, int most) {
        String text = plain(text(name));
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        if (!text.isEmpty()) {
            mistakes.add(new RuleMistake.NotANumber(path + name, text, least, most));
        }
        return least;
    }

    int numberOr(String name, int otherwise, int most) {
        return has(name) ? number(name, 0, most) : otherwise;
    }

    /** Minute of the day of a time such as 9:00 or 24:00; YAML may have read 21:00 as a number already, and is told so. */
    int minute(String name) {
        String text = plain(text(name));
        if (text.matches("[0-9]{1,2}:[0-5][0-9]")) {
            int minute = Integer.parseInt(text.split(":")[0]) * 60 + Integer.parseInt(text.split(":")[1]);
            if (minute <= JapanTime.MINUTES_A_DAY) {
                return minute;
            }
        }
        if (!text.isEmpty()) {
            mistakes.add(new RuleMistake.NotATime(path + name, text));
        }
        return 0;
    }

    LocalDate day(String name) {
        String text = plain(text(name));
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below, with every other text that is no day of this city
        }
        if (!text.isEmpty()) {
            mistakes.add(new RuleMistake.NotADay(path + name, text));
        }
        return LocalDate.EPOCH;
    }

    LocalDate dayOrNull(String name) {
        return has(name) ? day(name) : null;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        return has(name) ? constant(name, text(name), type, otherwise) : otherwise;
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (Object item : items(name)) {
            E constant = constant(name, String.valueOf(item), type, null);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    Set<String> words(String name) {
        return items(name).stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Items of a list; an absent one is empty. */
    Collection<?> items(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String text && text.isBlank()) {
            return List.of();
        }
        if (value instanceof Collection<?> items) {
            return items;
        }
        mistakes.add(new RuleMistake.WrongShape(path + name));
        return List.of();
    }

    <E extends Enum<E>> E constant(String name, String value, Class<E> type, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        List<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        mistakes.add(new RuleMistake.NotOneOf(path + name, value, allowed));
        return otherwise;
    }

    @SuppressWarnings("unchecked")
    private RuleNode node(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new RuleNode(path + name + ".", (Map<String, Object>) map, mistakes);
        }
        if (value != null) {
            mistakes.add(new RuleMistake.WrongShape(path + name));
        }
        return new RuleNode(path + name + ".", Map.of(), mistakes);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
