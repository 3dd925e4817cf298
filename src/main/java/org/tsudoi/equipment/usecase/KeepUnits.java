package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.LoanFilter.Part;
import org.tsudoi.equipment.UnitEdit;
import org.tsudoi.equipment.UnitFilter;
import org.tsudoi.equipment.UnitMistake;
import org.tsudoi.equipment.UnitRow;
import org.tsudoi.equipment.UnitState;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.UnitStore;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** Single pieces as their house keeps them. One that leaves service is given up by those it was kept for: they get another, or are warned. */
@ApplicationScoped
public class KeepUnits {
    private static final Duration USED_WITHIN = Duration.ofDays(365);
    private static final Duration FAR = Duration.ofDays(500);

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private UnitStore units;

    @Inject
    private LoanQuery query;

    @Inject
    private Substitutes substitutes;

    @Inject
    private AuditTrail audit;

    /** Units of the houses that this person looks after; an auditor sees all. */
    public List<UnitRow> list(UnitFilter filter, Part part) {
        return units.list(filter, usedSince(), part);
    }

    /** How many there are of them. */
    public int count(UnitFilter filter) {
        return units.count(filter, usedSince());
    }

    private Instant usedSince() {
        return clock.instant().minus(USED_WITHIN);
    }

    /** The facilities whose units this person may see. */
    public UnitFilter mine() {
        Actor actor = current.actor();
        boolean everything = actor.isAdmin() || actor.isAuditor();
        return new UnitFilter(actor.facilities(), everything, null, null, null, null, false, null);
    }

    public Optional<EquipmentUnit> one(String tag) {
        return units.ofTag(tag).filter(u -> isMine(u) || current.actor().isAuditor());
    }

    public boolean isMine(EquipmentUnit unit) {
        return current.actor().isStaffOf(unit.homeFacilityId());
    }

    public List<UnitMistake> keep(String tag, UnitEdit edit) {
        return attempts.inTransaction(undo -> {
            EquipmentUnit unit = units.ofTag(tag)
                    .filter(this::isMine)
                    .orElseThrow(() -> new IllegalStateException("not yours: " + tag));
            List<UnitMistake> mistakes = mistakes(unit, edit);
            if (mistakes.isEmpty()) {
                write(unit, edit);
            }
            return mistakes;
        });
    }

    /** What the page refuses; the table of units asks too, so that no way in is laxer than another. */
    List<UnitMistake> mistakes(EquipmentUnit unit, UnitEdit edit) {
        List<UnitMistake> mistakes = new ArrayList<>(edit.mistakes(JapanTime.today(clock)));
        if (inventory.city().facility(edit.home()).isEmpty()) {
            mistakes.add(new UnitMistake.UnknownHome());
        }
        if (leaves(unit, edit)) {
            query.holderInHand(unit.thing()).ifPresent(reference -> mistakes.add(new UnitMistake.StillOut(reference)));
        }
        return mistakes;
    }

    /** It cannot be lent any more, or not from here. */
    private boolean leaves(EquipmentUnit unit, UnitEdit edit) {
        boolean mayBeLent =
                edit.state() == UnitState.IN_SERVICE && edit.condition().mayBeLent();
        boolean moves = inventory
                .city()
                .facility(edit.home())
                .filter(f -> f.id() != unit.homeFacilityId())
                .isPresent();
        return unit.mayBeLent() && (!mayBeLent || moves);
    }

    /** What was judged before is written; who calls has begun the transaction. */
    void write(EquipmentUnit unit, UnitEdit edit) {
        Facility home = inventory.city().facility(edit.home()).orElseThrow();
        boolean leaves = leaves(unit, edit);
        units.keep(unit.thing(), home.id(), edit);
        audit.record(
                Act.UNIT_CHANGED, "unit", unit.tag(), null, home.code() + " " + edit.state() + " " + edit.condition());
        Instant now = clock.instant();
        if (leaves) {
            substitutes.free(unit.thing(), new TimeSlot(now, now.plus(FAR)), true);
        } else if (edit.dates().inspectNextOn() != null) {
            giveOthers(unit, JapanTime.at(edit.dates().inspectNextOn(), 0), now);
        }
    }

    /** From its inspection on others are lent instead, where there are any; the rest waits for it to be inspected in time. */
    private void giveOthers(EquipmentUnit unit, Instant inspection, Instant now) {
        Instant from = inspection.isBefore(now) ? now : inspection;
        if (from.isBefore(now.plus(FAR))) {
            substitutes.free(unit.thing(), new TimeSlot(from, now.plus(FAR)), false);
        }
    }
}
