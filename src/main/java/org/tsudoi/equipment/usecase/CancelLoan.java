package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanChanged.News;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.store.LoanStore;

/** Gives a loan up before anything was handed over: by the group, or by the desk. What goes with a booking is cancelled with it. */
@ApplicationScoped
public class CancelLoan {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private DeskActs desk;

    @Inject
    private Claims claims;

    @Inject
    private LoanStore store;

    @Inject
    private TellLoan tell;

    public LoanAnswer cancel(String reference) {
        return attempts.inTransaction(undo -> {
            LoanAnswer answer = desk.found(reference).map(this::cancel).orElseGet(LoanAnswer.Unknown::new);
            if (!(answer instanceof LoanAnswer.Done)) {
                undo.undo();
            }
            return answer;
        });
    }

    private LoanAnswer cancel(LoanSlip slip) {
        var actor = current.actor();
        if (!actor.isOfficerOf(slip.groupId()) && !actor.isStaffOf(slip.facilityId())) {
            return new LoanAnswer.NotYours();
        }
        boolean open = slip.isOfItsOwn()
                && slip.state() == LoanState.RESERVED
                && clock.instant().isBefore(slip.slot().end());
        if (!open) {
            return new LoanAnswer.NotNow(slip.state());
        }
        slip.in(LoanState.RESERVED).forEach(unit -> claims.release(slip.reference(), unit.thing()));
        store.giveUp(slip.id(), LoanState.CANCELLED);
        tell.of(slip.reference(), News.CANCELLED);
        return new LoanAnswer.Done(slip.reference(), LoanState.CANCELLED);
    }
}
