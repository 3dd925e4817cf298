package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.Registration;

/** A group takes back what it handed in. A renewal taken back leaves the registration as it was. */
@ApplicationScoped
public class WithdrawRegistration {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RegistrationChanged> news;

    public Applying withdraw(String code) {
        Actor actor = current.actor();
        return attempts.inTransaction(undo -> groups.group(code)
                .filter(g -> actor.isOfficerOf(g.id()))
                .map(g -> withdraw(g, actor))
                .orElseGet(Applying.Unknown::new));
    }

    private Applying withdraw(CivicGroup group, Actor actor) {
        Registration registration = groups.registration(group);
        RegistrationState from = registration.state();
        RegistrationState next =
                from == RegistrationState.RENEWAL_PENDING ? RegistrationState.REGISTERED : RegistrationState.WITHDRAWN;
        if (from == RegistrationState.SUSPENDED || !from.mayBecome(next)) {
            return new Applying.NotNow(from);
        }
        registration.become(next, null, null);
        registration.returned(null);
        registration.keepsRightsUntil(null);
        groups.flush();
        groups.remember(group, registration, from, actor.name(), clock.instant());
        audit.record(Act.REGISTRATION_WITHDRAWN, "group", group.code(), group.id(), null);
        news.fire(new RegistrationChanged(group.id(), group.code(), group.names(), from, next, null, null));
        return new Applying.Done(group.code(), next, List.of());
    }
}
