package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.Registration;

/** Suspends a group for a time because of what it did, and ends that before its time; in the transaction of whoever counted. */
@ApplicationScoped
public class SuspendGroup {
    @Inject
    private Clock clock;

    @Inject
    private Standings standings;

    @Inject
    private GroupStore groups;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RegistrationChanged> news;

    /** A suspension that runs already is made longer, never shorter; who may not book anyway is left as it is. */
    public void until(long groupId, LocalDate until, RegistrationReason reason, String by) {
        group(groupId).ifPresent(group -> {
            Registration registration = groups.registration(group);
            RegistrationState from = registration.state();
            if (from == RegistrationState.SUSPENDED) {
                registration.suspended(until);
                tell(group, registration, from, reason, by);
            } else if (from.mayBecome(RegistrationState.SUSPENDED)) {
                registration.become(RegistrationState.SUSPENDED, reason, null);
                registration.suspended(until);
                tell(group, registration, from, reason, by);
            }
        });
    }

    /** The group may book again. */
    public void end(long groupId, String by) {
        group(groupId).ifPresent(group -> {
            Registration registration = groups.registration(group);
            if (registration.state() == RegistrationState.SUSPENDED) {
                registration.become(RegistrationState.REGISTERED, null, null);
                registration.suspended(null);
                tell(group, registration, RegistrationState.SUSPENDED, null, by);
            }
        });
    }

    private Optional<CivicGroup> group(long groupId) {
        return standings.of(groupId).flatMap(s -> groups.group(s.code()));
    }

    private void tell(
            CivicGroup group, Registration registration, RegistrationState from, RegistrationReason reason, String by) {
        groups.flush();
        groups.remember(group, registration, from, by, clock.instant());
        audit.record(
                Act.of("REGISTRATION", registration.state()),
                "group",
                group.code(),
                group.id(),
                reason == null ? null : reason.name());
        news.fire(new RegistrationChanged(
                group.id(), group.code(), group.names(), from, registration.state(), reason, null));
    }
}
