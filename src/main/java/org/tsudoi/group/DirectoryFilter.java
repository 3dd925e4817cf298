package org.tsudoi.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked for in the directory.
 *
 * @param asked only what was asked for
 * @param after code of the last group of the page before, or null
 */
public record DirectoryFilter(Map<DirectoryPart, String> asked, String after) {
    public DirectoryFilter {
        Map<DirectoryPart, String> inOrder = new EnumMap<>(DirectoryPart.class);
        inOrder.putAll(asked);
        asked = Collections.unmodifiableMap(inOrder);
    }

    public static DirectoryFilter all() {
        return new DirectoryFilter(Map.of(), null);
    }

    /** With one condition more; an empty one is none. */
    public DirectoryFilter with(DirectoryPart part, String value) {
        Map<DirectoryPart, String> more = new EnumMap<>(DirectoryPart.class);
        more.putAll(asked);
        if (value == null || value.isBlank()) {
            more.remove(part);
        } else {
            more.put(part, value.strip());
        }
        return new DirectoryFilter(more, after);
    }

    /** From the first page, without one of its conditions. */
    public DirectoryFilter without(DirectoryPart part) {
        return with(part, null).from(null);
    }

    public DirectoryFilter from(String code) {
        return new DirectoryFilter(asked, code);
    }

    /** Signs that a group must have, one of each list. Who is there for everybody is there for each. */
    public List<List<String>> signs() {
        List<List<String>> signs = new ArrayList<>();
        asked.forEach((part, value) -> {
            if (part == DirectoryPart.AUDIENCE && !value.equals(Audience.EVERYBODY.name())) {
                signs.add(List.of(part.sign(value), part.sign(Audience.EVERYBODY.name())));
            } else if (part != DirectoryPart.WORD) {
                signs.add(List.of(part.sign(value)));
            }
        });
        return signs;
    }
}
