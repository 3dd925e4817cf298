package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.SlotRelease;
import org.tsudoi.booking.Turns;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;

/**
 * What a time that came free has to go through while somebody waits: it is kept from everybody, then offered to one after another, then free.
 * Decides and takes; who remembers it is somebody else's matter. Always inside the transaction of whoever calls.
 */
@ApplicationScoped
public class FairRelease {
    /** What is kept is kept so much longer than is said, so that the next one's turn comes before anybody else's. A dead clock keeps no longer. */
    public static final Duration GRACE = Duration.ofMinutes(2);

    private Claims claims;
    private Clock clock;

    protected FairRelease() {}

    @Inject
    public FairRelease(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** Several may wait for the same; it is kept once. */
    private record Wanted(long roomId, TimeSlot slot) {}

    /** Times to be kept, and names in the ledger of holds that were over and gave way. */
    public record Kept(List<SlotRelease> releases, List<String> consumed) {}

    /**
     * Of what these wait for, keeps from everybody what nobody has; the longest first.
     *
     * @param seeds one for each time that is kept
     */
    public Kept keep(City city, Conduct.Release rules, Collection<Waiting> waiting, LongSupplier seeds) {
        List<SlotRelease> kept = new ArrayList<>();
        List<String> consumed = new ArrayList<>();
        Instant now = micros(clock.instant());
        Set<Wanted> seen = new HashSet<>();
        for (Waiting one : Turns.longestFirst(waiting)) {
            Room room = city.room(one.roomId()).orElse(null);
            if (room == null || !seen.add(new Wanted(room.id(), one.slot()))) {
                continue;
            }
            long seed = seeds.getAsLong();
            Instant asked = micros(Turns.firstAsked(rules, now, seed, one.until()));
            var release = new SlotRelease(Ids.next(), room.id(), one.slot(), now, seed, asked);
            Taking take = claims.hold(
                    release.holder(), room.things(), room.withBuffers(one.slot()), asked.plus(GRACE), List.of());
            if (take.had()) {
                kept.add(release);
                consumed.addAll(take.consumed());
            }
        }
        return new Kept(kept, consumed);
    }

    /**
     * What came of a look at a release.
     *
     * @param lapsed offers that were not taken in time
     * @param offered to whom it is offered now
     * @param nextAt when the next look is due, or null when nobody is left and all of it is free
     * @param consumed names in the ledger of holds that gave way
     */
    public record Round(List<Waiting> lapsed, List<Waiting> offered, Instant nextAt, List<String> consumed) {}

    /**
     * Ends what is over and offers what is to be had to those whose turn it is.
     *
     * @param asked everybody who was asked before, whatever came of it
     * @param waiting those who wait for any of it
     * @param mayBook whether the rules would let one have it now; who may not is passed over and goes on waiting
     */
    public Round ask(
            City city,
            Conduct.Release rules,
            SlotRelease release,
            List<Waiting> asked,
            List<Waiting> waiting,
            Predicate<Waiting> mayBook) {
        Instant now = micros(clock.instant());
        Room released = city.room(release.roomId()).orElseThrow();
        var by = rules.by(released.facilityCode());
        List<Waiting> live =
                new ArrayList<>(asked.stream().filter(w -> w.isLive(now)).toList());
        List<Waiting> lapsed = asked.stream()
                .filter(w -> w.state() == WaitingState.OFFERED && !w.isLive(now))
                .map(w -> w.become(WaitingState.LAPSED))
                .toList();
        List<String> own = Stream.concat(
                        Stream.of(release.holder()),
                        asked.stream().filter(w -> !w.isLive(now)).map(Waiting::holder))
                .toList();
        List<Waiting> offered = new ArrayList<>();
        List<String> consumed = new ArrayList<>();
        for (Waiting one : Turns.inOrder(waiting, by, release.seed())) {
            Room room = city.room(one.roomId()).orElse(null);
            // the ledger first: the rules ask far more of the database
            if (room == null
                    || !claims.wouldTake(room.things(), room.withBuffers(one.slot()), own)
                            .had()
                    || !mayBook.test(one)) {
                continue;
            }
            Instant until = micros(Turns.offeredUntil(rules, now, one.until()));
            Taking take =
                    claims.hold(one.holder(), room.things(), room.withBuffers(one.slot()), until.plus(GRACE), own);
            if (take.had()) {
                offered.add(one.offered(new Waiting.Offer(release.id(), now, until)));
                consumed.addAll(take.consumed());
            }
        }
        own.forEach(claims::release);
        live.addAll(offered);
        Instant next = live.stream()
                .map(w -> w.offer().until())
                .min(Instant::compareTo)
                .orElse(null);
        return new Round(lapsed, offered, next, consumed);
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
