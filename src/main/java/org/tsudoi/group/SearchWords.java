package org.tsudoi.group;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Texts as a search compares them: however somebody writes a word, it is found; signs and spaces are nothing. */
public final class SearchWords {
    private static final int MOST = 5;

    private SearchWords() {}

    /** What is searched, at most so many signs of it; no word is found across the border of two texts. */
    public static String of(int longest, String... texts) {
        String all = Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(NameKey::compared)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("|"));
        int end = Math.min(longest, all.length());
        return all.substring(0, end > 0 && Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end);
    }

    /** The words that somebody typed; all of them must be found. None when only signs were typed. */
    public static List<String> pieces(String typed) {
        return Arrays.stream(typed.strip().split("[\\s\\u3000]+"))
                .map(NameKey::compared)
                .filter(piece -> !piece.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
