package org.tsudoi.account.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.AuditEntry;
import org.tsudoi.account.store.AuditStore;
import org.tsudoi.base.Actor;
import org.tsudoi.base.TimeSlot;

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
    public void record(Act act, String subjectKind, String subject, Long onBehalfOf, String detail) {
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

    /**
     * A page of the trail, newest first, for administrators and auditors only.
     *
     * @param subject of this booking or group only, or empty
     * @param day of this day only, or null
     */
    public List<AuditEntry> page(String subject, LocalDate day, long before) {
        Actor actor = current.actor();
        TimeSlot span = day == null ? null : TimeSlot.day(day);
        return actor.isAdmin() || actor.isAuditor() ? store.list(subject, span, before, PAGE) : List.of();
    }
}
