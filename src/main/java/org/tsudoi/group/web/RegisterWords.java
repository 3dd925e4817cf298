package org.tsudoi.group.web;

/** Words that come in an address, kept short. */
final class RegisterWords {
    private static final int LONGEST = 200;

    private RegisterWords() {}

    static String shortened(String word) {
        return word == null ? null : word.substring(0, Math.min(LONGEST, word.length()));
    }
}
