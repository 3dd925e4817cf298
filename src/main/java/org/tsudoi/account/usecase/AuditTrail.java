package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.account.AuditEntry;
import org.tsudoi.account.store.AuditStore;
import org.tsudoi.base.Actor;

/** The trail of every change, written in the transaction that makes it. */
@ApplicationScoped
public class AuditTrail {
    private static final int PAGE = 50;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditStore store;

    /** @param onBehalfOf id of the group it was done for, or null */
    public void record(String act, String subjectKind, String subject, Long onBehalfOf, String detail) {
        Actor actor = current.actor();
        store.add(new AuditEntry(
                0,
                clock.instant(),
                actor.accountId(),
                actor.isSignedIn() ? actor.name() : "-",
                onBehalfOf,
                act,
                subjectKind,
                subject,
                detail,
                current.address()));
    }

    /** A page of the trail, newest first, for administrators and auditors only. */
    public List<AuditEntry> page(String subject, long before) {
        Actor actor = current.actor();
        return actor.isAdmin() || actor.isAuditor() ? store.list(subject, before, PAGE) : List.of();
    }
}
