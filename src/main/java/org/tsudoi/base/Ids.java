package org.tsudoi.base;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers made without asking the database: milliseconds since 2020 in the high bits, so that rows stay in order, then 10 random bits of
 * this process and a 12-bit counter, so that nodes do not meet.
 */
public final class Ids {
    /** The bit from which on an identifier counts milliseconds. */
    public static final int MILLIS_FROM = 22;

    private static final long EPOCH_2020 = 1_577_836_800_000L;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long NODE = RANDOM.nextInt(1 << 10);
    private static final AtomicLong LAST = new AtomicLong();
    private static final char[] ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Ids() {}

    public static long next() {
        long now = (Clock.systemUTC().millis() - EPOCH_2020) << 12;
        long ticket = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return (ticket >>> 12) << MILLIS_FROM | NODE << 12 | ticket & 0xFFF;
    }

    /** The one a text from outside means, if it could be one and fits into a long: from July 2027 on they have 19 digits. */
    public static Optional<Long> of(String text) {
        return text != null && text.matches("[0-9]{1,18}|[1-8][0-9]{18}")
                ? Optional.of(Long.valueOf(text))
                : Optional.empty();
    }

    /** A random name that people can read out on the telephone: no vowel but A and E, no 0, 1, I, L, O, U. */
    public static String reference(String prefix) {
        var name = new StringBuilder(prefix).append('-');
        for (int i = 0; i < 8; i++) {
            name.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return name.toString();
    }
}
