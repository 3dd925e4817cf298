package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Reach;
import org.tsudoi.equipment.Transfer;
import org.tsudoi.equipment.store.LoanQuery;

/** What must be brought from one house to another within a week: both houses see it. */
@ApplicationScoped
public class ReadTransfers {
    private static final Duration AHEAD = Duration.ofDays(7);

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private LoanQuery query;

    public List<Transfer> list() {
        Instant now = clock.instant();
        Actor actor = current.actor();
        return query.transfers(Reach.ofDesk(actor, actor.isAdmin() || actor.isAuditor()), now, now.plus(AHEAD));
    }
}
