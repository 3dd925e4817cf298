package org.tsudoi.booking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleBookWriter;

/**
 * The editor's fields between a flat form and the named values of a book. A field is called by the way to its value, windows.NPO.months, so that
 * form, YAML and mistakes speak of the same thing.
 */
final class RuleForm {
    static final String PREFIX = "r.";

    private static final Set<String> LISTS =
            Set.of("classes", "weekdays", "activities", "refusedPurposes", "loud", "quiet");
    private static final Map<String, List<String>> FIGURES_OF_WINDOWS = Map.of(
            "SAME_DAY_N_MONTHS_BEFORE", List.of("type", "months"),
            "FIRST_OF_MONTH_N_BEFORE", List.of("type", "months"),
            "FIXED_DAY_OF_MONTH", List.of("type", "months", "day"),
            "BIMONTHLY_BLOCK", List.of("type", "months", "day"),
            "LOTTERY_THEN_FCFS", List.of("type", "months", "entriesFrom", "entriesTo", "day"));

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    static RuleForm of(RuleBook book) {
        var form = new RuleForm();
        form.flatten("", RuleBookWriter.write(book));
        return form;
    }

    /** What somebody sent. */
    static RuleForm sent(Map<String, String[]> parameters) {
        var form = new RuleForm();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                form.fields.put(name.substring(PREFIX.length()), Arrays.asList(values));
            }
        });
        return form;
    }

    String value(String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    Set<String> names() {
        return fields.keySet();
    }

    List<String> all(String field) {
        return fields.get(field);
    }

    boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** How many rows of a list are filled in. */
    int rows(String list) {
        return fields.entrySet().stream()
                .filter(f -> f.getKey().matches(list + "\\.[0-9]{1,3}\\.(limit|rooms|ja|en|from|to)"))
                .filter(f -> !f.getValue().get(0).isBlank())
                .mapToInt(f -> Integer.parseInt(f.getKey().split("\\.")[1]) + 1)
                .max()
                .orElse(0);
    }

    @SuppressWarnings("unchecked")
    private void flatten(String path, Map<String, Object> values) {
        values.forEach((name, value) -> {
            String field = path + name;
            if (name.equals("neighbours")) {
                fields.put(field, List.of(lines((Collection<Collection<String>>) value)));
            } else if (name.equals("rooms")) {
                fields.put(field, List.of(String.join(" ", (Collection<String>) value)));
            } else if (value instanceof Map<?, ?> map) {
                flatten(field + ".", (Map<String, Object>) map);
            } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
                for (int i = 0; i < list.size(); i++) {
                    flatten(field + "." + i + ".", (Map<String, Object>) list.get(i));
                }
            } else if (value instanceof List<?> list) {
                fields.put(field, list.stream().map(String::valueOf).toList());
            } else {
                fields.put(field, List.of(String.valueOf(value)));
            }
        });
    }

    private static String lines(Collection<Collection<String>> sets) {
        return sets.stream().map(s -> String.join(" ", s)).collect(Collectors.joining("\n"));
    }

    /** The named values, without rows and classes that were left empty. */
    @SuppressWarnings("unchecked")
    Map<String, Object> values() {
        Map<String, Object> top = new LinkedHashMap<>();
        fields.forEach((field, sent) -> {
            String[] parts = field.split("\\.");
            Map<String, Object> at = top;
            for (int i = 0; i < parts.length - 1; i++) {
                if (!(at.computeIfAbsent(parts[i], p -> new TreeMap<>()) instanceof Map<?, ?> next)) {
                    return;
                }
                at = (Map<String, Object>) next;
            }
            at.put(parts[parts.length - 1], value(parts[parts.length - 1], sent));
        });
        windows(top);
        top.put("quotas", rows(top.get("quotas"), "limit", "rooms"));
        top.put("reserved", rows(top.get("reserved"), "ja", "en", "from", "to"));
        if (top.get("laws") instanceof Map<?, ?> laws) {
            laws.values().removeIf(l -> l instanceof Map<?, ?> law && blank(law, "ja") && blank(law, "en"));
        }
        return top;
    }

    private static Object value(String name, List<String> sent) {
        if (LISTS.contains(name)) {
            return sent.stream().filter(v -> !v.isBlank()).toList();
        }
        if (name.equals("rooms")) {
            return codes(sent.get(0));
        }
        if (name.equals("neighbours")) {
            return sent.get(0)
                    .lines()
                    .map(RuleForm::codes)
                    .filter(l -> !l.isEmpty())
                    .toList();
        }
        return sent.get(0);
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.strip().split("[\\s,、]+"))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void windows(Map<String, Object> top) {
        if (!(top.get("windows") instanceof Map<?, ?> windows)) {
            return;
        }
        windows.values().removeIf(w -> !(w instanceof Map<?, ?> window) || blank(window, "type"));
        windows.values().forEach(w -> {
            var window = (Map<String, Object>) w;
            List<String> figures = FIGURES_OF_WINDOWS.get(String.valueOf(window.get("type")));
            if (figures != null) {
                window.keySet().retainAll(figures);
            }
        });
    }

    private static List<Object> rows(Object rows, String... needed) {
        List<Object> filled = new ArrayList<>();
        if (rows instanceof Map<?, ?> map) {
            map.values().stream()
                    .filter(r ->
                            r instanceof Map<?, ?> row && !Arrays.stream(needed).allMatch(n -> isEmpty(row, n)))
                    .forEach(filled::add);
        }
        return filled;
    }

    private static boolean isEmpty(Map<?, ?> map, String name) {
        return blank(map, name) || map.get(name) instanceof List<?> list && list.isEmpty();
    }

    private static boolean blank(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null || value.toString().isBlank();
    }
}
