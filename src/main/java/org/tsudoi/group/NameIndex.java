package org.tsudoi.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds names that are near each other among very many, without comparing each with each: two keys that differ in one sign are equal once a sign
 * is left out of one or both.
 */
public final class NameIndex<T> {
    private final Map<String, List<Entry<T>>> entries = new HashMap<>();

    private record Entry<T>(String key, T value) {}

    public void add(String key, T value) {
        var entry = new Entry<>(key, value);
        shapes(key)
                .forEach(shape ->
                        entries.computeIfAbsent(shape, s -> new ArrayList<>()).add(entry));
    }

    /** What was added under this key or a near one, first added first. */
    public Set<T> near(String key) {
        Set<T> found = new LinkedHashSet<>();
        shapes(key)
                .flatMap(shape -> entries.getOrDefault(shape, List.of()).stream())
                .filter(e -> NameKey.isNear(key, e.key()))
                .forEach(e -> found.add(e.value()));
        return found;
    }

    private static Stream<String> shapes(String key) {
        Set<String> shapes = new LinkedHashSet<>();
        shapes.add(key);
        if (key.length() >= NameKey.NEAR_FROM) {
            for (int i = 0; i < key.length(); i++) {
                shapes.add(key.substring(0, i) + key.substring(i + 1));
            }
        }
        return shapes.stream();
    }
}
