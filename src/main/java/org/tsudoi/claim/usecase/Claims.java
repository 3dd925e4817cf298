package org.tsudoi.claim.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.OneConnection;
import org.tsudoi.claim.Blocker;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.Quarters;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.store.Ledger;

/** Who holds what when. Whoever takes must be in a transaction, and must undo it when the answer is no. */
@ApplicationScoped
public class Claims {
    private final Lately<Question, Held> lately = new Lately<>();
    private Ledger ledger;
    private Clock clock;

    /** Which things, when. */
    private record Question(Set<Long> things, TimeSlot slot) {}

    protected Claims() {}

    @Inject
    public Claims(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A new number for a thing that can be held. */
    public long newThing() {
        return ledger.nextThing();
    }

    /** Takes all things for the whole slot, or none of them. */
    public boolean take(String holder, Collection<Long> things, TimeSlot slot) {
        return take(holder, things, slot, List.of()).had();
    }

    /**
     * As above, for somebody who may hold some of it already: holds give way whose time is over, and those whose holder begins with one of
     * these. Only who is stopped looks at what stops it: whoever finds all free asks nothing.
     */
    public Taking take(String holder, Collection<Long> things, TimeSlot slot, Collection<String> own) {
        var quarters = Quarters.of(slot);
        return gain(holder, things, quarters, own, () -> ledger.take(holder, things, quarters));
    }

    /** Takes all of it until an instant, at which it ends by itself. */
    public Taking hold(String holder, Collection<Long> things, TimeSlot slot, Instant until, Collection<String> own) {
        var quarters = Quarters.of(slot);
        return gain(holder, things, quarters, own, () -> ledger.take(holder, things, quarters, until));
    }

    private Taking gain(
            String holder, Collection<Long> things, Quarters quarters, Collection<String> own, BooleanSupplier insert) {
        OneConnection.afterwards(lately::forget);
        if (insert.getAsBoolean()) {
            return new Taking(true, List.of(), List.of());
        }
        Instant now = clock.instant();
        List<Blocker> inTheWay = ledger.blockers(things, quarters).stream()
                .filter(b -> !b.holder().equals(holder))
                .toList();
        List<Blocker> firm = inTheWay.stream().filter(b -> !b.yields(now, own)).toList();
        if (!firm.isEmpty()) {
            return new Taking(false, firm, List.of());
        }
        List<String> over = inTheWay.stream().map(Blocker::holder).distinct().toList();
        if (!over.isEmpty()) {
            ledger.releaseHolds(over);
        }
        return new Taking(insert.getAsBoolean(), List.of(), over);
    }

    /** Who has any of it now, apart from holds that these would make give way. */
    public Taking wouldTake(Collection<Long> things, TimeSlot slot, Collection<String> own) {
        Instant now = clock.instant();
        List<Blocker> firm = ledger.blockers(things, Quarters.of(slot)).stream()
                .filter(b -> !b.yields(now, own))
                .toList();
        return new Taking(firm.isEmpty(), firm, List.of());
    }

    /**
     * Takes so many of equal things, in the order given, passing over those that someone holds.
     *
     * @return the things taken; fewer than wanted when there are not enough, and then the caller must undo
     */
    public List<Long> takeSome(String holder, List<Long> equalThings, int wanted, TimeSlot slot) {
        return some(
                holder, equalThings, wanted, slot, (thing, quarters) -> ledger.take(holder, List.of(thing), quarters));
    }

    /** As {@link #takeSome}, for somebody who may have some of them already. */
    public List<Long> takeSomeMore(String holder, List<Long> equalThings, int wanted, TimeSlot slot) {
        return some(
                holder,
                equalThings,
                wanted,
                slot,
                (thing, quarters) -> ledger.takeMore(holder, List.of(thing), quarters));
    }

    private List<Long> some(
            String holder, List<Long> equalThings, int wanted, TimeSlot slot, BiPredicate<Long, Quarters> take) {
        OneConnection.afterwards(lately::forget);
        var quarters = Quarters.of(slot);
        Set<Long> held = ledger.held(equalThings, quarters, holder, clock.instant());
        List<Long> taken = new ArrayList<>();
        for (long thing : equalThings) {
            if (taken.size() == wanted) {
                break;
            }
            if (!held.contains(thing) && take.test(thing, quarters)) {
                taken.add(thing);
            }
        }
        return taken;
    }

    /** Takes what the holder does not have yet of all things for the whole slot; when the answer is no the caller must undo. */
    public Taking takeMore(String holder, Collection<Long> things, TimeSlot slot, Collection<String> own) {
        var quarters = Quarters.of(slot);
        return gain(holder, things, quarters, own, () -> ledger.takeMore(holder, things, quarters));
    }

    /** Gives back everything but this: the last step of a change, once all that is new is held. */
    public void keepOnly(String holder, Collection<Use> uses) {
        OneConnection.afterwards(lately::forget);
        ledger.keepOnly(
                holder,
                uses.stream()
                        .flatMap(use -> use.things().stream()
                                .flatMap(thing -> Quarters.of(use.slot())
                                        .each()
                                        .mapToObj(quarter -> new Ledger.Cell(thing, quarter))))
                        .collect(Collectors.toSet()));
    }

    /** Things for a time. */
    public record Use(Collection<Long> things, TimeSlot slot) {}

    public void release(String holder) {
        OneConnection.afterwards(lately::forget);
        ledger.release(holder);
    }

    public Set<Long> held(Collection<Long> things, TimeSlot slot) {
        return ledger.held(things, Quarters.of(slot), null, clock.instant());
    }

    /** Those of the things that somebody other than this holder has. */
    public Set<Long> heldByOthers(String holder, Collection<Long> things, TimeSlot slot) {
        return ledger.held(things, Quarters.of(slot), holder, clock.instant());
    }

    /**
     * As {@link #heldIn}, up to half a second old: in the opening second hundreds of people who were too late ask the same, each to be shown
     * what else there is.
     */
    public Held heldLately(Collection<Long> things, TimeSlot slot) {
        return lately.get(new Question(Set.copyOf(things), slot), System.nanoTime(), () -> heldIn(things, slot));
    }

    /** What is held of these things in the slot, read at once. */
    public Held heldIn(Collection<Long> things, TimeSlot slot) {
        return heldIn(things, slot, null);
    }

    /** @param butNotBy what this holder has counts as free for it; null is nobody */
    public Held heldIn(Collection<Long> things, TimeSlot slot, String butNotBy) {
        var quarters = Quarters.of(slot);
        Map<Long, BitSet> taken = new HashMap<>();
        for (Ledger.Word word : ledger.heldQuarters(things, quarters, butNotBy, clock.instant())) {
            taken.computeIfAbsent(word.thing(), thing -> new BitSet()).or(word.quarters());
        }
        return new Held(quarters, taken);
    }

    /** Gives back one thing of a holder, all of it. */
    public void release(String holder, long thing) {
        ledger.release(holder, thing, Long.MIN_VALUE);
    }

    /** Gives back one thing of a holder from an instant on; the quarter that has begun by then is kept. */
    public void releaseAfter(String holder, long thing, Instant instant) {
        ledger.release(holder, thing, Quarters.endingAt(instant));
    }

    /**
     * Takes what a longer time needs of a thing that the holder has already; nothing is given back.
     *
     * @return false when somebody holds a part of it, and then the caller must undo
     */
    public boolean stretch(String holder, long thing, TimeSlot has, TimeSlot wanted) {
        Quarters now = Quarters.of(has);
        Quarters then = Quarters.of(wanted);
        return Stream.of(
                        new Quarters(then.first(), Math.min(now.first(), then.end())),
                        new Quarters(Math.max(now.end(), then.first()), then.end()))
                .filter(more -> more.first() < more.end())
                .allMatch(more -> ledger.take(holder, List.of(thing), more));
    }
}
