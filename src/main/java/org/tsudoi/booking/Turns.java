package org.tsudoi.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.tsudoi.base.JapanTime;

/** Whose turn it is: who is asked first, when, and for how long. Nobody can foresee the moment, and nobody is asked at night. */
public final class Turns {
    private static final Comparator<Waiting> LONGEST_FIRST =
            Comparator.comparing((Waiting w) -> w.slot().length()).reversed();
    private static final Comparator<Waiting> BY_ORDER =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::id);

    private Turns() {}

    /** Those who wait, the first to be asked first. A draw is the same whenever it is looked at again. */
    public static List<Waiting> inOrder(Collection<Waiting> waiting, Conduct.Order by, long seed) {
        return waiting.stream()
                .sorted(
                        by == Conduct.Order.DRAW
                                ? Comparator.comparing((Waiting w) -> lot(seed, w))
                                        .thenComparing(BY_ORDER)
                                : BY_ORDER)
                .toList();
    }

    /** Those whose time should be kept first, so that most of it is kept for somebody. */
    public static List<Waiting> longestFirst(Collection<Waiting> waiting) {
        return waiting.stream().sorted(LONGEST_FIRST.thenComparing(BY_ORDER)).toList();
    }

    /** One a group, however many times it waits for. */
    private static String lot(long seed, Waiting waiting) {
        try {
            byte[] ticket = (seed + ":" + waiting.groupId()).getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After a delay that the seed decides, in the morning when that is at night; at once where it would be too late by then. */
    public static Instant firstAsked(Conduct.Release rules, Instant released, long seed, Instant last) {
        long spread = rules.mostDelay().minus(rules.leastDelay()).toMillis() + 1;
        Instant drawn = released.plus(rules.leastDelay()).plusMillis(Math.floorMod(seed, Math.max(1, spread)));
        Instant morning = morningAfter(rules, drawn);
        Instant byDay = morning.equals(drawn) ? drawn : morning.plusMillis(Math.floorMod(seed, Math.max(1, spread)));
        return byDay.isBefore(last) ? byDay : drawn.isBefore(last) ? drawn : released;
    }

    /** So long as offers last, without the night, and never past the last moment. */
    public static Instant offeredUntil(Conduct.Release rules, Instant now, Instant last) {
        Instant end = now.plus(rules.offer());
        Instant morning = morningAfter(rules, end);
        if (!morning.equals(end)) {
            Duration ofNight = Duration.between(nightBefore(rules, morning), end);
            end = morning.plus(ofNight.compareTo(rules.offer()) > 0 ? rules.offer() : ofNight);
        }
        return end.isBefore(last) ? end : last;
    }

    private static Instant morningAfter(Conduct.Release rules, Instant at) {
        LocalDate day = JapanTime.dayOf(at);
        int minute = JapanTime.minuteOf(at);
        if (minute < rules.asksFrom()) {
            return JapanTime.at(day, rules.asksFrom());
        }
        return minute < rules.asksUntil() ? at : JapanTime.at(day.plusDays(1), rules.asksFrom());
    }

    private static Instant nightBefore(Conduct.Release rules, Instant morning) {
        return JapanTime.at(JapanTime.dayOf(morning).minusDays(1), rules.asksUntil());
    }
}
