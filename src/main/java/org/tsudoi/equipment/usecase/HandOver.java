package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.DeskEntry;
import org.tsudoi.equipment.DeskEntry.Piece;
import org.tsudoi.equipment.EquipmentKind.Accessory;
import org.tsudoi.equipment.EquipmentRefusal;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanAnswer.Done;
import org.tsudoi.equipment.LoanAnswer.Malformed;
import org.tsudoi.equipment.LoanAnswer.NotNow;
import org.tsudoi.equipment.LoanAnswer.Refused;
import org.tsudoi.equipment.LoanChanged.News;
import org.tsudoi.equipment.LoanMistake;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.store.LendingBooks;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.LoanStore;
import org.tsudoi.equipment.store.MaintenanceStore;
import org.tsudoi.equipment.store.UnitStore;

/**
 * Hands units over at the desk. Whoever stands there takes the unit that is in the hand: one of the same kind is swapped for the one set aside,
 * if the ledger can make it so. What begins later today may go out earlier, if the ledger gives the time before it.
 */
@ApplicationScoped
public class HandOver {
    @Inject
    private DeskActs desk;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Claims claims;

    @Inject
    private Substitutes substitutes;

    @Inject
    private LendingBooks books;

    @Inject
    private UnitStore units;

    @Inject
    private MaintenanceStore maintenance;

    @Inject
    private LoanQuery query;

    @Inject
    private LoanStore store;

    @Inject
    private TellLoan tell;

    public LoanAnswer handOver(String reference, DeskEntry entry) {
        return desk.act(reference, slip -> handOver(slip, entry));
    }

    private LoanAnswer handOver(LoanSlip slip, DeskEntry entry) {
        Instant now = clock.instant();
        List<LoanUnit> waiting = new ArrayList<>(slip.in(LoanState.RESERVED));
        if (waiting.isEmpty() || !now.isBefore(slip.slot().end())) {
            return new NotNow(slip.state());
        }
        List<LoanMistake> mistakes = new ArrayList<>(entry.mistakes());
        List<Refusal> refusals = new ArrayList<>();
        if (!JapanTime.dayOf(slip.slot().start()).equals(JapanTime.dayOf(now))
                && now.isBefore(slip.slot().start())) {
            refusals.add(new EquipmentRefusal.NotToday(slip.slot().start()));
        }
        List<Piece> pieces = entry.units().isEmpty()
                ? waiting.stream().map(u -> Piece.of(u.tag())).toList()
                : entry.units();
        for (Piece piece : pieces) {
            Optional<LoanUnit> place = place(waiting, piece.tag());
            place.ifPresent(waiting::remove);
            if (place.isEmpty()) {
                refusals.add(new EquipmentRefusal.NotOnThisSlip(piece.tag()));
            } else {
                handOver(slip, place.get(), piece, now, refusals, mistakes);
            }
        }
        if (!mistakes.isEmpty() || !refusals.isEmpty()) {
            return mistakes.isEmpty()
                    ? new Refused(refusals, List.of(), books.on(JapanTime.dayOf(now)))
                    : new Malformed(mistakes);
        }
        store.receivedBy(
                slip.id(),
                entry.signedBy() == null || entry.signedBy().isBlank()
                        ? null
                        : entry.signedBy().strip());
        tell.of(slip.reference(), News.HANDED_OVER);
        return new Done(slip.reference(), LoanState.HANDED_OVER);
    }

    /** The place on the slip that a scanned unit fills: its own, or that of an equal one. */
    private Optional<LoanUnit> place(List<LoanUnit> waiting, String tag) {
        return waiting.stream()
                .filter(u -> u.tag().equals(tag))
                .findFirst()
                .or(() -> units.ofTag(tag)
                        .flatMap(unit -> waiting.stream()
                                .filter(u -> u.kind().id() == unit.kindId())
                                .findFirst()));
    }

    private void handOver(
            LoanSlip slip,
            LoanUnit place,
            Piece piece,
            Instant now,
            List<Refusal> refusals,
            List<LoanMistake> mistakes) {
        EquipmentUnit unit = units.ofTag(piece.tag()).orElseThrow();
        Optional<String> inHand = query.holderInHand(unit.thing());
        if (inHand.isPresent()) {
            refusals.add(new EquipmentRefusal.UnitIsOut(piece.tag(), inHand.get()));
        } else if (!unit.mayBeLent()
                || piece.condition() != null && !piece.condition().mayBeLent()) {
            refusals.add(new EquipmentRefusal.UnitNotInService(piece.tag()));
        } else if (unit.isInspectionDue(JapanTime.dayOf(now))) {
            refusals.add(
                    new EquipmentRefusal.InspectionDue(piece.tag(), unit.dates().inspectNextOn()));
        } else if (maintenance.at(unit.thing(), now).isPresent()) {
            refusals.add(new EquipmentRefusal.UnitInMaintenance(piece.tag()));
        } else if (!isHeldFor(slip, place, unit.thing(), now)) {
            refusals.add(new EquipmentRefusal.UnitKeptForOthers(piece.tag()));
        }
        List<String> all =
                place.kind().terms().accessories().stream().map(Accessory::ja).toList();
        List<String> there = piece.accessories() == null ? all : piece.accessories();
        there.stream().filter(a -> !all.contains(a)).forEach(a -> mistakes.add(new LoanMistake.UnknownAccessory(a)));
        var condition = piece.condition() == null ? unit.condition() : piece.condition();
        if (refusals.isEmpty() && mistakes.isEmpty()) {
            store.handOver(
                    new LoanUnit(
                            place.id(),
                            slip.id(),
                            place.kind(),
                            unit.thing(),
                            unit.tag(),
                            LoanState.HANDED_OVER,
                            place.held(),
                            new LoanUnit.Out(now, current.actor().name(), condition, there),
                            null,
                            piece.remark()),
                    earlier(now, place.held().start()));
            units.is(unit.thing(), unit.state(), condition);
        }
    }

    /** Makes the ledger say that the slip holds this unit from now on; others it was kept for are given another one. */
    private boolean isHeldFor(LoanSlip slip, LoanUnit place, long thing, Instant now) {
        var wanted =
                new TimeSlot(earlier(now, place.held().start()), place.held().end());
        if (place.thing() == thing) {
            return claims.stretch(slip.reference(), thing, place.held(), wanted)
                    || substitutes.free(thing, wanted, false)
                            && claims.stretch(slip.reference(), thing, place.held(), wanted);
        }
        claims.release(slip.reference(), place.thing());
        return claims.take(slip.reference(), List.of(thing), wanted)
                || substitutes.free(thing, wanted, false) && claims.take(slip.reference(), List.of(thing), wanted);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
