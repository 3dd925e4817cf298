package org.tsudoi.wifi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tsudoi.base.TimeSlot;

/**
 * What is known of an access point: what the desk set it to, the last news of it, and its outages.
 *
 * @param newsAt null when nobody ever reported
 * @param silentMinutes how old the last news may be
 */
public record Health(WifiState set, Instant newsAt, boolean newsUp, int silentMinutes, List<Outage> outages) {
    /** How far ahead a breakdown without an end is taken to last. */
    private static final Duration BREAKDOWN_LASTS = Duration.ofHours(24);

    /** So long before its start a booking needs an access point that works now. */
    private static final Duration SOON = Duration.ofHours(1);

    public WifiState at(Instant now) {
        if (set == WifiState.PLANNED) {
            return WifiState.PLANNED;
        }
        List<Outage> current = outages.stream().filter(o -> o.covers(now)).toList();
        if (!current.isEmpty()) {
            return current.stream().allMatch(Outage::planned) ? WifiState.MAINTENANCE : WifiState.OUTAGE;
        }
        if (set != WifiState.AVAILABLE) {
            return set;
        }
        if (newsAt == null || newsAt.plus(Duration.ofMinutes(silentMinutes)).isBefore(now)) {
            return WifiState.UNKNOWN;
        }
        return newsUp ? WifiState.AVAILABLE : WifiState.OUTAGE;
    }

    /** Whether a booking at that time may count on it. */
    public boolean worksIn(TimeSlot slot, Instant now) {
        if (set != WifiState.AVAILABLE && !slot.start().isAfter(now.plus(BREAKDOWN_LASTS))
                || set == WifiState.PLANNED) {
            return false;
        }
        boolean broken = outages.stream()
                .anyMatch(o -> o.end() == null && !o.planned()
                        ? slot.start().isBefore(now.plus(BREAKDOWN_LASTS)) && o.touches(slot)
                        : o.touches(slot));
        boolean soon = slot.start().isBefore(now.plus(SOON));
        return !broken && (!soon || at(now) == WifiState.AVAILABLE);
    }

    /** How much of a time it worked, in tenths of a per cent; outages that overlap count once. */
    public int availability(TimeSlot span) {
        long down = 0;
        Instant counted = span.start();
        List<Outage> inOrder = outages.stream()
                .filter(o -> o.touches(span))
                .sorted((a, b) -> a.start().compareTo(b.start()))
                .toList();
        for (Outage outage : inOrder) {
            Instant from = outage.start().isAfter(counted) ? outage.start() : counted;
            Instant until = outage.end() == null || outage.end().isAfter(span.end()) ? span.end() : outage.end();
            if (until.isAfter(from)) {
                down += Duration.between(from, until).getSeconds();
                counted = until;
            }
        }
        long all = span.length().getSeconds();
        return (int) ((all - down) * 1000 / all);
    }
}
