package org.tsudoi.group;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a group says of itself in words of a list, by which the directory finds it, each as a sign: FIELD.ENVIRONMENT, DAY.SATURDAY. */
public record Labels(List<String> signs) {
    public static final Labels NONE = new Labels(List.of());

    /** The signs among all there are that somebody has chosen; one that is not in any list cannot be. */
    public static Labels chosen(Collection<Area> areas, Predicate<String> isChosen) {
        return new Labels(Arrays.stream(DirectoryPart.values())
                .flatMap(part -> part.values(areas).stream().map(part::sign))
                .filter(isChosen)
                .toList());
    }

    /** As they are kept in one column: |FIELD.ENVIRONMENT|DAY.SATURDAY|. */
    public String stored() {
        return signs.isEmpty() ? "" : signs.stream().collect(Collectors.joining("|", "|", "|"));
    }

    public static Labels of(String stored) {
        return stored == null
                ? NONE
                : new Labels(Arrays.stream(stored.split("\\|"))
                        .filter(sign -> !sign.isEmpty())
                        .toList());
    }

    public boolean has(DirectoryPart part, String value) {
        return signs.contains(part.sign(value));
    }

    /** What is chosen of one list. */
    public List<String> of(DirectoryPart part) {
        String start = part.sign("");
        return signs.stream()
                .filter(sign -> sign.startsWith(start))
                .map(sign -> sign.substring(start.length()))
                .toList();
    }
}
