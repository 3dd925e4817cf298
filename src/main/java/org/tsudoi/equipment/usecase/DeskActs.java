package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.store.LoanQuery;

/** What every act at the desk begins with: the slip, locked, and somebody who may act there. Anything but Done is undone. */
@ApplicationScoped
public class DeskActs {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private LoanQuery query;

    LoanAnswer act(String reference, Function<LoanSlip, LoanAnswer> work) {
        return attempts.inTransaction(undo -> {
            LoanAnswer answer = found(reference)
                    .map(slip ->
                            current.actor().isStaffOf(slip.facilityId()) ? work.apply(slip) : new LoanAnswer.NotYours())
                    .orElseGet(LoanAnswer.Unknown::new);
            if (!(answer instanceof LoanAnswer.Done)) {
                undo.undo();
            }
            return answer;
        });
    }

    /** The slip, locked, if this person may know of it. */
    Optional<LoanSlip> found(String reference) {
        Actor actor = current.actor();
        return query.locked(reference)
                .filter(s -> actor.isStaffOf(s.facilityId()) || actor.isOfficerOf(s.groupId()) || actor.isAuditor());
    }
}
