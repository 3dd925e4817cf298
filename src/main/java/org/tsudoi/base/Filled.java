package org.tsudoi.base;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;

/**
 * A pattern with its arguments in it, just as {@link MessageFormat} would say it. That reads the pattern and builds formats of numbers at each
 * call; most of our patterns only put texts and small numbers in their places, which is done here without it.
 */
final class Filled {
    /** From here on numbers are grouped, and differently in each language. */
    private static final long GROUPED = 1_000;

    private Filled() {}

    static String of(String pattern, Locale locale, Object... arguments) {
        String filled = Arrays.stream(arguments).allMatch(Filled::isPlain) ? simply(pattern, arguments) : null;
        return filled == null ? new MessageFormat(pattern, locale).format(arguments) : filled;
    }

    /** Null when the pattern has more in it than places. */
    private static String simply(String pattern, Object... arguments) {
        var filled = new StringBuilder(pattern.length() + 16);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'' || c == '}') {
                return null;
            }
            if (c != '{') {
                filled.append(c);
                continue;
            }
            int place = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '0' : -1;
            boolean known = place >= 0 && place < arguments.length;
            if (!known || i + 2 >= pattern.length() || pattern.charAt(i + 2) != '}') {
                return null;
            }
            filled.append(arguments[place]);
            i += 2;
        }
        return filled.toString();
    }

    private static boolean isPlain(Object argument) {
        return argument instanceof String
                || (argument instanceof Integer || argument instanceof Long)
                        && Math.abs(((Number) argument).longValue()) < GROUPED;
    }
}
