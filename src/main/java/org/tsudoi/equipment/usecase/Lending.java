package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.claim.usecase.Claims.Use;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.EquipmentRefusal;
import org.tsudoi.equipment.Lendable;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.LoanLine;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.Travel;
import org.tsudoi.equipment.UnitsDropped;
import org.tsudoi.equipment.store.EquipmentStore;
import org.tsudoi.equipment.store.LendingBooks;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.LoanStore;
import org.tsudoi.equipment.store.LoanStore.NewSlip;
import org.tsudoi.group.Standing;

/** Lends units with a booking, inside its transaction; when anything is refused the caller undoes everything. */
@ApplicationScoped
public class Lending {
    @Inject
    private EquipmentStore store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Claims claims;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private LendingBooks books;

    @Inject
    private LoanStore loans;

    @Inject
    private LoanQuery query;

    @Inject
    private Event<UnitsDropped> news;

    /** What is asked for. */
    public record Wish(String holder, long bookingId, long facilityId, Map<String, Integer> wanted, TimeSlot slot) {}

    /** Takes the units, those of the same facility first; returns every refusal. */
    public List<Refusal> lend(Wish wish, Standing group) {
        List<Refusal> refusals = new ArrayList<>(notLent(group, wish.wanted()));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        NewSlip slip = slip(Ids.next(), wish, group);
        if (!wish.wanted().isEmpty()) {
            loans.add(slip);
        }
        new TreeMap<>(wish.wanted()).forEach((code, quantity) -> {
            EquipmentKind kind = catalogue.kind(code).orElseThrow();
            List<Lent> taken = take(wish, kind, quantity, Set.of());
            if (number(taken) < quantity) {
                refusals.add(new EquipmentRefusal.NotEnough(kind, number(taken), quantity));
            } else {
                taken.forEach(lent -> loans.lend(slip, kind.id(), lent.things(), lent.held()));
            }
        });
        return refusals;
    }

    /**
     * Changes what goes with a booking: units it has are kept where they can be, others come beside them, and the rest is given back by the
     * caller, who holds what this names until then.
     */
    public Relent relend(Wish wish, Standing group) {
        Optional<LoanSlip> before = query.ofBooking(wish.bookingId());
        Set<Long> own = live(before).map(LoanUnit::thing).collect(Collectors.toSet());
        List<Refusal> refusals = new ArrayList<>(notLent(group, wish.wanted()));
        List<Lent> taken = new ArrayList<>();
        if (refusals.isEmpty()) {
            new TreeMap<>(wish.wanted()).forEach((code, quantity) -> {
                EquipmentKind kind = catalogue.kind(code).orElseThrow();
                List<Lent> some = take(wish, kind, quantity, own);
                taken.addAll(some);
                if (number(some) < quantity) {
                    refusals.add(new EquipmentRefusal.NotEnough(kind, number(some), quantity));
                }
            });
        }
        if (refusals.isEmpty()) {
            rewrite(wish, group, before, taken);
        }
        return new Relent(
                refusals,
                taken.stream().map(lent -> new Use(lent.things(), lent.held())).toList());
    }

    /** Units of a kind with the time for which the ledger keeps them. */
    private record Lent(EquipmentKind kind, List<Long> things, TimeSlot held) {}

    private static int number(List<Lent> taken) {
        return taken.stream().mapToInt(lent -> lent.things().size()).sum();
    }

    /** In random order, so that two borrowers seldom reach for the same: units that go with the booking already first, then those of the house, then those that can be brought from others in time. */
    private List<Lent> take(Wish wish, EquipmentKind kind, int quantity, Set<Long> own) {
        List<Lendable> units = new ArrayList<>(store.units(List.of(kind.id())));
        Collections.shuffle(units);
        Travel travel = catalogue.travel();
        List<Lent> taken = new ArrayList<>();
        for (boolean mine : List.of(true, false)) {
            for (boolean here : List.of(true, false)) {
                List<Long> things = units.stream()
                        .filter(u -> own.contains(u.thing()) == mine && u.homeFacilityId() == wish.facilityId() == here)
                        .filter(u -> mine
                                ? u.serves(wish.slot())
                                : travel.needed(u, wish.facilityId(), wish.slot())
                                        .isPresent())
                        .map(Lendable::thing)
                        .toList();
                int missing = quantity - number(taken);
                TimeSlot held = held(wish, kind, here ? 0 : travel.minutes());
                if (missing > 0 && !things.isEmpty()) {
                    taken.add(new Lent(kind, take(wish, things, missing, held, own), held));
                }
            }
        }
        return taken;
    }

    private List<Long> take(Wish wish, List<Long> things, int quantity, TimeSlot held, Set<Long> own) {
        return own.isEmpty()
                ? claims.takeSome(wish.holder(), things, quantity, held)
                : claims.takeSomeMore(wish.holder(), things, quantity, held);
    }

    /** Why it could not be changed, or what is held now. */
    public record Relent(List<Refusal> refusals, List<Use> uses) {}

    private void rewrite(Wish wish, Standing group, Optional<LoanSlip> before, List<Lent> taken) {
        Map<Long, LoanUnit> own = live(before).collect(Collectors.toMap(LoanUnit::thing, unit -> unit));
        Set<Long> after = taken.stream().flatMap(lent -> lent.things().stream()).collect(Collectors.toSet());
        NewSlip slip = before.map(s -> slip(s.id(), wish, group)).orElseGet(() -> slip(Ids.next(), wish, group));
        if (before.isPresent()) {
            loans.move(slip);
        } else if (!after.isEmpty()) {
            loans.add(slip);
        }
        List<LoanUnit> dropped = own.values().stream()
                .filter(unit -> !after.contains(unit.thing()))
                .toList();
        dropped.forEach(unit -> loans.drop(unit.id()));
        if (!dropped.isEmpty()) {
            news.fire(new UnitsDropped(
                    wish.bookingId(),
                    dropped.stream().map(unit -> unit.kind().id()).collect(Collectors.toSet())));
        }
        taken.forEach(lent -> {
            lent.things().stream()
                    .filter(own::containsKey)
                    .forEach(thing -> loans.move(own.get(thing).id(), wish.slot(), lent.held()));
            List<Long> more = lent.things().stream()
                    .filter(thing -> !own.containsKey(thing))
                    .toList();
            loans.lend(slip, lent.kind().id(), more, lent.held());
        });
    }

    private static Stream<LoanUnit> live(Optional<LoanSlip> slip) {
        return slip.stream()
                .flatMap(s -> s.units().stream())
                .filter(u -> u.state() == LoanState.RESERVED || u.state() == LoanState.HANDED_OVER);
    }

    private static TimeSlot held(Wish wish, EquipmentKind kind, int way) {
        return wish.slot().widened(way, buffer(kind) + way);
    }

    /** In the house a unit goes from room to room: only what the kind itself needs to be made ready is kept free after it. */
    private static int buffer(EquipmentKind kind) {
        return kind.terms().bufferMinutes() == null ? 0 : kind.terms().bufferMinutes();
    }

    private NewSlip slip(long id, Wish wish, Standing group) {
        return new NewSlip(
                id,
                wish.holder(),
                wish.holder(),
                wish.bookingId(),
                group.groupId(),
                wish.facilityId(),
                wish.slot(),
                null,
                null,
                current.actor().accountId(),
                clock.instant());
    }

    /** What could not be lent, as far as one can see without taking anything. */
    public List<Refusal> missing(Standing group, Map<String, Integer> wanted, TimeSlot slot, long facilityId) {
        List<Refusal> refusals = new ArrayList<>(notLent(group, wanted));
        if (wanted.isEmpty()) {
            return refusals;
        }
        Map<String, Integer> free = catalogue.free(slot, facilityId);
        new TreeMap<>(wanted)
                .forEach((code, quantity) -> catalogue
                        .kind(code)
                        .filter(EquipmentKind::goesWithRooms)
                        .filter(kind -> free.getOrDefault(code, 0) < quantity)
                        .ifPresent(kind -> refusals.add(
                                new EquipmentRefusal.NotEnough(kind, free.getOrDefault(code, 0), quantity))));
        return refusals;
    }

    /** What the ledger keeps for the equipment of a booking. */
    public List<Use> usesOf(long bookingId) {
        return live(query.ofBooking(bookingId))
                .filter(unit -> unit.held() != null)
                .map(unit -> new Use(List.of(unit.thing()), unit.held()))
                .toList();
    }

    /** Ends the loans of a booking whose claims have just been released; what is out stays out until it is brought back. */
    public void cancel(long bookingId) {
        query.ofBooking(bookingId).ifPresent(slip -> {
            loans.giveUp(slip.id(), LoanState.CANCELLED);
            loans.forget(slip.id());
            slip.in(LoanState.HANDED_OVER)
                    .forEach(unit -> claims.take(slip.reference(), List.of(unit.thing()), unit.held()));
        });
    }

    /** What has just been lent, without reading it again. */
    public List<LoanLine> lines(Map<String, Integer> lent) {
        return catalogue.kinds().stream()
                .filter(kind -> lent.containsKey(kind.code()))
                .map(kind -> new LoanLine(kind.code(), kind.names(), lent.get(kind.code())))
                .toList();
    }

    public Map<Long, List<LoanLine>> ofBookings(Collection<Long> bookings) {
        return query.linesOf(bookings);
    }

    /** The slip of the equipment of a booking. */
    public Optional<LoanSlip> slipOf(long bookingId) {
        return query.ofBooking(bookingId);
    }

    /** 備品貸出要領 第2条: who may borrow is a matter of the book of rules and of the kind. */
    private List<Refusal> notLent(Standing group, Map<String, Integer> wanted) {
        List<Refusal> refusals = new ArrayList<>();
        if (wanted.isEmpty()) {
            return refusals;
        }
        LendingBook book = books.on(JapanTime.today(clock));
        boolean lent = wanted.keySet().stream()
                .flatMap(code -> catalogue.kind(code).stream())
                .allMatch(kind -> book.lends(kind, group.groupClass()));
        if (!lent) {
            refusals.add(new EquipmentRefusal.NotForThisClass(group.groupClass()));
        }
        for (String code : new TreeMap<>(wanted).keySet()) {
            Optional<EquipmentKind> kind = catalogue.kind(code);
            if (kind.isEmpty()) {
                refusals.add(new EquipmentRefusal.UnknownEquipment(code));
            } else if (!kind.get().goesWithRooms()) {
                refusals.add(new EquipmentRefusal.NotWithARoom(kind.get()));
            }
        }
        return refusals;
    }
}
