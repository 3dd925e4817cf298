package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.equipment.LoanChanged;
import org.tsudoi.equipment.LoanChanged.News;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanSlip;
import org.tsudoi.equipment.store.LoanQuery;
import org.tsudoi.equipment.store.LoanStore;

/** What every change of a loan leaves behind, in its own transaction: the audit line and the news. */
@ApplicationScoped
public class TellLoan {
    @Inject
    private LoanQuery query;

    @Inject
    private Clock clock;

    @Inject
    private LoanStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<LoanChanged> news;

    void of(String reference, News what) {
        of(reference, what, null);
    }

    void of(String reference, News what, LocalDate bannedUntil) {
        LoanSlip slip = query.list(LoanFilter.all().reference(reference)).stream()
                .findFirst()
                .orElseThrow();
        if (what.changesTheSlip()) {
            store.revised(slip.id(), clock.instant());
        }
        audit.record(
                Act.of("LOAN", what),
                "loan",
                reference,
                slip.groupId(),
                bannedUntil == null ? null : bannedUntil.toString());
        news.fire(new LoanChanged(slip, what, bannedUntil));
    }
}
