package org.tsudoi.group;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.base.Refusal;

/**
 * Members as they are compared: furigana and the day of birth without its year, one a line. It lives as long as the request that brought it, and
 * is kept by nobody.
 */
public record Roster(Set<String> people, List<Refusal> mistakes) {
    private static final int MOST = 2_000;
    private static final int MOST_MISTAKES = 20;

    /** The pattern tries all ways to share out blanks. */
    private static final int LONGEST_LINE = 200;

    private static final Pattern LINE =
            Pattern.compile("([ァ-ヶー・\\s]+?)[\\s,、\\t]+(?:[0-9]{4}[./年-])?([0-9]{1,2})[./月-]([0-9]{1,2})日?");

    /** A line that cannot be read; what stood in it is not repeated. */
    public record LineUnreadable(int line) implements RosterMistake {}

    public record RosterEmpty() implements RosterMistake {}

    public record RosterTooLong(int most) implements RosterMistake {}

    /** What is wrong in a roster. */
    public sealed interface RosterMistake extends Refusal {}

    public static Roster of(String typed) {
        Set<String> people = new LinkedHashSet<>();
        List<Refusal> mistakes = new ArrayList<>();
        List<String> lines = (typed == null ? "" : typed).lines().toList();
        if (lines.size() > MOST) {
            return new Roster(Set.of(), List.of(new RosterTooLong(MOST)));
        }
        for (int i = 0; i < lines.size() && mistakes.size() < MOST_MISTAKES; i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String line = lines.get(i);
            Matcher parts = LINE.matcher(line.length() > LONGEST_LINE ? "" : plain(line));
            if (parts.matches()) {
                people.add(parts.group(1).replaceAll("[\\s・ー]", "") + "|" + Integer.parseInt(parts.group(2)) + "/"
                        + Integer.parseInt(parts.group(3)));
            } else {
                mistakes.add(new LineUnreadable(i + 1));
            }
        }
        if (people.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new RosterEmpty());
        }
        return new Roster(people, mistakes);
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC)
                .strip()
                .codePoints()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
