package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.LoanChanged.News;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.LoanStore;

/** Gives those a unit was kept for another one of its kind; inside the transaction of whoever needs the unit, or has seen it broken. */
@ApplicationScoped
public class Substitutes {
    @Inject
    private Clock clock;

    @Inject
    private Claims claims;

    @Inject
    private UnitsFree unitsFree;

    @Inject
    private LoanQuery query;

    @Inject
    private LoanStore store;

    @Inject
    private TellLoan tell;

    /**
     * Sets another unit aside for everybody the unit is kept for in a time. Whoever cannot be helped keeps it, and is warned once.
     *
     * @return whether nobody keeps it any more
     */
    boolean free(long thing, TimeSlot slot, boolean warn) {
        boolean all = true;
        for (LoanSlip slip : query.reservedOn(thing, slot)) {
            for (LoanUnit unit : slip.in(LoanState.RESERVED)) {
                if (unit.thing() == thing && unit.held() != null && unit.held().overlaps(slot)) {
                    all &= moved(slip, unit, warn);
                }
            }
        }
        return all;
    }

    private boolean moved(LoanSlip slip, LoanUnit unit, boolean warn) {
        List<Long> others = unitsFree.inRandomOrder(unit.kind(), slip.facilityId(), slip.slot()).stream()
                .filter(thing ->
                        thing != unit.thing() && query.holderInHand(thing).isEmpty())
                .toList();
        List<Long> taken = claims.takeSome(slip.reference(), others, 1, unit.held());
        if (taken.isEmpty()) {
            if (warn && store.warn(unit.id(), clock.instant())) {
                tell.of(slip.reference(), News.AT_RISK);
            }
            return false;
        }
        claims.release(slip.reference(), unit.thing());
        store.swap(unit.id(), taken.get(0));
        if (warn) {
            tell.of(slip.reference(), News.SUBSTITUTED);
        }
        return true;
    }
}
