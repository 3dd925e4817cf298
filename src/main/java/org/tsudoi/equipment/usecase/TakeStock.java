package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.StockCount;
import org.tsudoi.equipment.StockTaking;
import org.tsudoi.equipment.StockTaking.Scan;
import org.tsudoi.equipment.UnitState;
import org.tsudoi.equipment.store.StockStore;
import org.tsudoi.equipment.store.UnitStore;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** Counts what a house has: somebody goes round with a scanner, several people if they like, and what is missing shows itself. */
@ApplicationScoped
public class TakeStock {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private StockStore store;

    @Inject
    private UnitStore units;

    @Inject
    private AuditTrail audit;

    /** Houses this person may count. */
    public List<Facility> houses() {
        return inventory.city().facilities().stream()
                .filter(f -> current.actor().isStaffOf(f.id()))
                .toList();
    }

    public List<StockTaking> latest() {
        Actor actor = current.actor();
        return store.latest(actor.facilities(), actor.isAdmin() || actor.isAuditor());
    }

    public Optional<StockTaking> one(long id) {
        Actor actor = current.actor();
        return store.one(id).filter(t -> actor.isStaffOf(t.facilityId()) || actor.isAuditor());
    }

    public boolean isMine(StockTaking taking) {
        return current.actor().isStaffOf(taking.facilityId());
    }

    /** The count that is begun, or the one that is going on already; nothing at a house of others. */
    public Optional<StockTaking> begin(String facility) {
        return attempts.inTransaction(undo -> inventory
                .city()
                .facility(facility)
                .filter(f -> current.actor().isStaffOf(f.id()))
                .map(f -> store.latest(List.of(f.id()), false).stream()
                        .filter(StockTaking::isOpen)
                        .findFirst()
                        .orElseGet(() -> begin(f))));
    }

    private StockTaking begin(Facility facility) {
        var taking = new StockTaking(
                Ids.next(), facility.id(), clock.instant(), current.actor().name(), null);
        store.begin(taking);
        audit.record(Act.STOCK_BEGUN, "stock", facility.code(), null, null);
        return taking;
    }

    public Scan scan(long id, String scanned) {
        return attempts.inTransaction(undo -> {
            StockTaking taking = open(id);
            Optional<EquipmentUnit> unit = units.ofTag(FindByScan.code(scanned));
            if (unit.isEmpty()) {
                return Scan.UNKNOWN;
            }
            boolean first = store.see(id, unit.get().thing(), clock.instant());
            return first ? judged(unit.get(), taking) : Scan.AGAIN;
        });
    }

    private static Scan judged(EquipmentUnit unit, StockTaking taking) {
        if (unit.state() == UnitState.LOST || unit.state() == UnitState.RETIRED) {
            return Scan.STRAY;
        }
        return unit.homeFacilityId() == taking.facilityId() ? Scan.SEEN : Scan.MISPLACED;
    }

    public void end(long id) {
        attempts.inTransaction(undo -> {
            StockTaking taking = open(id);
            store.end(id, clock.instant());
            StockCount count = count(taking);
            String found = count.there().size() + " / -" + count.missing().size() + " / ?"
                    + count.misplaced().size();
            audit.record(Act.STOCK_ENDED, "stock", house(taking).code(), null, found);
            return null;
        });
    }

    public StockCount count(StockTaking taking) {
        return StockCount.of(
                taking.facilityId(), store.units(taking), store.seen(taking.id()), store.lent(taking.facilityId()));
    }

    public Facility house(StockTaking taking) {
        return inventory.city().facility(taking.facilityId()).orElseThrow();
    }

    private StockTaking open(long id) {
        return store.one(id)
                .filter(StockTaking::isOpen)
                .filter(this::isMine)
                .orElseThrow(() -> new IllegalStateException("no count to be continued: " + id));
    }
}
