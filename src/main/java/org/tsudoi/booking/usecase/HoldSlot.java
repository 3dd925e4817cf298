package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.HoldAnswer;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.HoldStore;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/**
 * Keeps a room for a group while its form is filled in. Only what the group could book is kept, a few at a time, and not the same again right
 * after it ended: a hold is no booking.
 */
@ApplicationScoped
public class HoldSlot {
    private static final Duration KEPT_IN_MIND = Duration.ofHours(1);
    private static final int SWEPT_AT_ONCE = 20;

    @Inject
    private AtPlace atPlace;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private JudgePlace judgePlace;

    @Inject
    private WaitingStore waitings;

    @Inject
    private ConductBooks conduct;

    @Inject
    private Claims claims;

    @Inject
    private HoldStore holds;

    /** A room for a time, wished for by a group. */
    private record Wish(Standing group, Room room, Set<Long> sharing, TimeSlot slot, RuleBook book) {
        boolean isThat(Hold hold) {
            return hold.roomId() == room.id() && hold.slot().equals(slot);
        }

        boolean touches(Hold hold) {
            return sharing.contains(hold.roomId()) && hold.slot().overlaps(slot);
        }
    }

    public HoldAnswer hold(String groupCode, String roomCode, TimeSlot slot) {
        return atPlace.<HoldAnswer>act(
                groupCode,
                roomCode,
                (group, city, room) -> judged(group, city, room, slot),
                answer -> answer instanceof HoldAnswer.Held,
                HoldAnswer.Unknown::new);
    }

    private HoldAnswer judged(Standing group, City city, Room room, TimeSlot slot) {
        var verdict = judgePlace.of(group, city, room, slot);
        return verdict.refusals().isEmpty()
                ? keep(new Wish(group, room, sharing(city, room), slot, verdict.book()))
                : new HoldAnswer.Refused(verdict.refusals(), verdict.book());
    }

    private static Set<Long> sharing(City city, Room room) {
        return city.sharing(room).stream().map(Room::id).collect(Collectors.toSet());
    }

    private HoldAnswer keep(Wish wish) {
        Instant now = clock.instant();
        Conduct.Holds rules = conduct.today(clock).holds();
        List<Hold> lately = holds.of(List.of(wish.group().groupId()), now.minus(rules.length()));
        List<Hold> live = lately.stream().filter(h -> !h.isOver(now)).toList();
        Optional<Hold> same = live.stream().filter(wish::isThat).findFirst();
        if (same.isPresent()) {
            return new HoldAnswer.Held(same.get());
        }
        if (lately.stream().anyMatch(h -> h.isOver(now) && wish.touches(h))) {
            return refused(
                    wish, new BookingRefusal.HeldBefore((int) rules.length().toMinutes()));
        }
        long account = current.actor().accountId();
        List<Hold> mine = live.stream().filter(h -> h.accountId() == account).toList();
        if (live.size() >= rules.perGroup() && mine.isEmpty()) {
            return refused(wish, new BookingRefusal.TooManyHolds(rules.perGroup()));
        }
        if (live.size() >= rules.perGroup()) {
            giveBack(mine.get(0).holder());
        }
        // a hold that takes another's place ends when that one would have ended: it is not prolonged by shifting it
        return take(
                wish,
                live.stream()
                        .filter(wish::touches)
                        .map(Hold::until)
                        .min(Comparator.naturalOrder())
                        .orElse(now.plus(rules.length())));
    }

    private HoldAnswer take(Wish wish, Instant until) {
        long group = wish.group().groupId();
        var hold = new Hold(
                Hold.name(group, Ids.next()),
                group,
                current.actor().accountId(),
                wish.room().id(),
                wish.slot(),
                until.truncatedTo(ChronoUnit.MICROS));
        Taking take = claims.hold(
                hold.holder(),
                wish.room().things(),
                wish.room().withBuffers(wish.slot()),
                hold.until(),
                List.of(Hold.prefix(group)));
        if (!take.had()) {
            return offered(hold, take).orElseGet(() -> refused(wish, BookingRefusal.taken(wish.slot(), take)));
        }
        holds.add(hold);
        holds.forget(take.consumed());
        forget(holds.over(clock.instant().minus(KEPT_IN_MIND), SWEPT_AT_ONCE));
        return new HoldAnswer.Held(hold);
    }

    /** What the group is offered from the waiting list is kept for it already, and longer. */
    private Optional<HoldAnswer> offered(Hold hold, Taking take) {
        Instant now = clock.instant();
        return waitings.open(List.of(hold.groupId())).stream()
                .filter(w -> w.roomId() == hold.roomId() && w.slot().equals(hold.slot()) && w.isLive(now))
                .filter(w -> take.firm().stream().allMatch(b -> b.holder().startsWith(Waiting.prefix(hold.groupId()))))
                .findFirst()
                .map(w -> new HoldAnswer.Held(hold.until(w.offer().until())));
    }

    private static HoldAnswer refused(Wish wish, BookingRefusal reason) {
        return new HoldAnswer.Refused(List.of(reason), wish.book());
    }

    private void forget(List<String> holders) {
        holders.forEach(claims::release);
        holds.forget(holders);
    }

    /** The room is free, and the hold stays in mind for a while, as one that ended by itself does. */
    private void giveBack(String holder) {
        claims.release(holder);
        holds.end(holder, clock.instant());
    }

    /** Gives back a hold of one of the own groups; one that is over or somebody else's is left alone. */
    public boolean release(String holder) {
        return attempts.inSqlTransaction(undo -> {
            Optional<Hold> own =
                    mine().stream().filter(h -> h.holder().equals(holder)).findFirst();
            own.ifPresent(h -> giveBack(h.holder()));
            return own.isPresent();
        });
    }

    /** What the groups of this person hold now. */
    public List<Hold> mine() {
        var groups = current.actor().groups();
        return groups.isEmpty() ? List.of() : holds.of(groups, clock.instant());
    }

    /** Until when somebody else holds the room, when nothing but holds is in the way; else null. */
    public Instant othersUntil(Room room, TimeSlot slot) {
        var own = current.actor().groups().stream()
                .flatMap(group -> Stream.of(Hold.prefix(group), Waiting.prefix(group)))
                .toList();
        return claims.wouldTake(room.things(), room.withBuffers(slot), own).heldUntil();
    }

    /** How long a hold lasts. */
    public Duration length() {
        return conduct.today(clock).holds().length();
    }
}
