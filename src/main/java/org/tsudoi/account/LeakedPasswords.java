package org.tsudoi.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords known from leaks, shipped with the product: nothing about a password ever leaves the city to be looked up. */
final class LeakedPasswords {
    private static final Set<String> ALL = read();

    /** A leaked word with a year, a number or a sign before or behind it is tried right after the word itself. */
    private static final int MOST_TRIMMINGS = 6;

    private LeakedPasswords() {}

    /** It is one of them, one of them written twice, or one of them with trimmings. */
    static boolean isBehind(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String word = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String half = small.substring(0, small.length() / 2);
        boolean trimmed = small.length() - word.length() <= MOST_TRIMMINGS && ALL.contains(word);
        return ALL.contains(small) || trimmed || small.equals(half + half) && ALL.contains(half);
    }

    static int size() {
        return ALL.size();
    }

    private static Set<String> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                LeakedPasswords.class.getResourceAsStream("/passwords.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
