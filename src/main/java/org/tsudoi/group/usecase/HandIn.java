package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.group.Application;
import org.tsudoi.group.RegistrationBook;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationRefusal;
import org.tsudoi.group.RegistrationRules;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.Registration;
import org.tsudoi.group.store.RegistrationBooks;

/** Hands in what a group has said, inside the transaction that runs; the same for those who do it themselves and for paper at the desk. */
@ApplicationScoped
class HandIn {
    @Inject
    private Clock clock;

    @Inject
    private GroupStore groups;

    @Inject
    private RegistrationBooks books;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RegistrationChanged> news;

    /**
     * Online, criteria that are not met are told at once and nothing is handed in. A form on paper has been handed in when it lies on the desk
     * (行政手続法7条): it is received as it is, and staff say what is missing.
     */
    Applying handIn(CivicGroup group, Actor actor, boolean onPaper) {
        Registration registration = groups.registration(group);
        RegistrationState from = registration.state();
        RegistrationState next =
                from == RegistrationState.REGISTERED ? RegistrationState.RENEWAL_PENDING : RegistrationState.SUBMITTED;
        if (!from.mayBecome(next)) {
            return new Applying.NotNow(from);
        }
        Application form = groups.application(group, registration);
        LocalDate today = JapanTime.today(clock);
        RegistrationBook book = books.on(today);
        LocalDate end = registration.validUntil();
        boolean renewal = next == RegistrationState.RENEWAL_PENDING && end != null;
        if (renewal && !registration.provisional() && !book.season().isOpen(today, end)) {
            return new Applying.NotYet(book.season().opensBefore(end));
        }
        List<RegistrationRefusal> unmet = RegistrationRules.unmet(form, book);
        boolean startUp = RegistrationRules.isForStartUp(form, book);
        if (!unmet.isEmpty() && !startUp && !onPaper) {
            return new Applying.NotMet(group.code(), unmet);
        }
        registration.become(next, null, null);
        registration.applied(clock.instant(), book.id(), startUp);
        registration.returned(null);
        registration.keepsRightsUntil(renewal ? book.season().lastChance(end) : null);
        groups.flush();
        groups.remember(group, registration, from, actor.name(), clock.instant());
        audit.record(Act.of("REGISTRATION", next), "group", group.code(), group.id(), null);
        news.fire(new RegistrationChanged(group.id(), group.code(), group.names(), from, next, null, null));
        return new Applying.Done(group.code(), next, List.of());
    }
}
