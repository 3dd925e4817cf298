package org.tsudoi.base;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several things named in a row: 会議、音楽; meeting, music. */
public final class Lists {
    private Lists() {}

    /** Constants in the order of their type. */
    public static String of(Collection<? extends Enum<?>> constants, Language language) {
        return join(
                constants.stream()
                        .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                        .map(c -> Text.of(language, c)),
                language);
    }

    public static String names(List<Names> names, Language language) {
        return join(names.stream().map(n -> n.in(language)), language);
    }

    public static String join(Stream<String> words, Language language) {
        return words.collect(Collectors.joining(language.isJapanese() ? "、" : ", "));
    }
}
