package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.Maintenance;
import org.tsudoi.equipment.Maintenance.Ended;
import org.tsudoi.equipment.Maintenance.Purpose;
import org.tsudoi.equipment.MaintenancePlan;
import org.tsudoi.equipment.UnitMistake;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.MaintenanceStore;
import org.tsudoi.equipment.store.UnitStore;

/**
 * Keeps a unit back to be inspected or mended. The ledger holds it like a loan, so nobody can have it meanwhile; whoever had reserved it gets
 * another, and when there is none the time is refused.
 */
@ApplicationScoped
public class MaintainUnits {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Claims claims;

    @Inject
    private KeepUnits keepUnits;

    @Inject
    private Substitutes substitutes;

    @Inject
    private UnitStore units;

    @Inject
    private LoanQuery query;

    @Inject
    private MaintenanceStore store;

    @Inject
    private AuditTrail audit;

    public List<Maintenance> of(EquipmentUnit unit) {
        return store.of(unit.thing());
    }

    /** What goes on with it now. */
    public Optional<Maintenance> now(EquipmentUnit unit) {
        return store.at(unit.thing(), clock.instant());
    }

    public List<UnitMistake> plan(String tag, MaintenancePlan plan) {
        return attempts.inTransaction(undo -> {
            EquipmentUnit unit = mine(tag);
            List<UnitMistake> mistakes = new ArrayList<>(plan.mistakes(JapanTime.today(clock)));
            if (mistakes.isEmpty()) {
                mistakes.addAll(take(unit, plan));
            }
            if (!mistakes.isEmpty()) {
                undo.undo();
            }
            return mistakes;
        });
    }

    private List<UnitMistake> take(EquipmentUnit unit, MaintenancePlan plan) {
        Instant now = clock.instant();
        TimeSlot slot = plan.slot(now);
        String reference = Ids.reference("M");
        substitutes.free(unit.thing(), slot, true);
        if (!claims.take(reference, List.of(unit.thing()), slot)) {
            return inTheWay(unit, slot);
        }
        store.add(
                new Maintenance(
                        Ids.next(),
                        reference,
                        unit.thing(),
                        plan.purpose(),
                        slot,
                        plan.note(),
                        current.actor().name(),
                        null),
                now);
        audit.record(
                Act.MAINTENANCE_PLANNED, "unit", unit.tag(), null, reference + " " + plan.first() + "/" + plan.last());
        return List.of();
    }

    /** Who has the unit then: somebody who holds it in hand, those who reserved it, or another time of this kind. */
    private List<UnitMistake> inTheWay(EquipmentUnit unit, TimeSlot slot) {
        List<UnitMistake> why = new ArrayList<>();
        query.holderInHand(unit.thing()).ifPresent(reference -> why.add(new UnitMistake.StillOut(reference)));
        query.reservedOn(unit.thing(), slot).forEach(slip -> why.add(new UnitMistake.ReservedThen(slip.reference())));
        if (why.isEmpty()) {
            why.add(new UnitMistake.KeptBackThen());
        }
        return why;
    }

    /** It is over, or will not be; an inspection that has been going on was done today. */
    public void end(String tag, String reference) {
        attempts.inTransaction(undo -> {
            EquipmentUnit unit = mine(tag);
            Instant now = clock.instant();
            store.locked(unit.thing(), reference).filter(m -> m.isOpenAt(now)).ifPresent(m -> {
                boolean begun = m.isGoingOnAt(now);
                if (begun) {
                    claims.releaseAfter(reference, unit.thing(), now);
                } else {
                    claims.release(reference);
                }
                store.end(m.id(), new Ended(now, current.actor().name()));
                if (begun && m.purpose() == Purpose.INSPECTION) {
                    units.inspected(unit.thing(), unit.dates().inspected(JapanTime.dayOf(now)));
                }
                audit.record(Act.MAINTENANCE_ENDED, "unit", unit.tag(), null, reference);
            });
            return null;
        });
    }

    private EquipmentUnit mine(String tag) {
        return units.ofTag(tag)
                .filter(keepUnits::isMine)
                .orElseThrow(() -> new IllegalStateException("not yours: " + tag));
    }
}
