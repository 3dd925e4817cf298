package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.account.usecase.Rights;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Role;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.Application;
import org.tsudoi.group.GroupMistake;
import org.tsudoi.group.RegistrationBook;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationRefusal;
import org.tsudoi.group.RegistrationRules;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.Registration;
import org.tsudoi.group.store.RegistrationBooks;

/** A person draws up, keeps and hands in the registration of a group; whoever begins is its representative. */
@ApplicationScoped
public class ApplyForRegistration {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private RegistrationBooks books;

    @Inject
    private Officers officers;

    @Inject
    private Rights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RegistrationChanged> news;

    /** Keeps the form of a new group (code null) or of one's own, without judging it. */
    public Applying save(String code, Application form) {
        Actor actor = current.actor();
        List<GroupMistake> mistakes = GroupMistake.of(form);
        if (!actor.isSignedIn()) {
            return new Applying.NotYours();
        }
        if (!mistakes.isEmpty()) {
            return new Applying.Malformed(mistakes);
        }
        return attempts.inTransaction(undo -> code == null ? begin(form, actor) : change(code, form, actor));
    }

    /** Keeps the form and hands it in; with a criterion not met it stays a draft and every such criterion is told. */
    public Applying submit(String code, Application form) {
        Applying saved = save(code, form);
        if (saved instanceof Applying.Done done) {
            rights.refresh();
            return submit(done.code());
        }
        return saved;
    }

    /** Hands in what is kept. */
    public Applying submit(String code) {
        Actor actor = current.actor();
        return attempts.inTransaction(
                undo -> own(code, actor).map(g -> handIn(g, actor)).orElseGet(Applying.Unknown::new));
    }

    /** Every criterion a form does not meet, as the rules of today judge it. */
    public List<RegistrationRefusal> unmet(Application form) {
        return RegistrationRules.unmet(form, books.on(JapanTime.today(clock)));
    }

    private Applying begin(Application form, Actor actor) {
        CivicGroup group = groups.add(Ids.reference("G"), clock.instant());
        group.say(form);
        Registration registration = groups.addRegistration(group);
        registration.say(form);
        groups.flush();
        officers.appoint(actor.accountId(), Role.REPRESENTATIVE, group.id());
        stage(group, form, actor);
        audit.record(Act.GROUP_DRAFTED, "group", group.code(), group.id(), null);
        return new Applying.Done(group.code(), registration.state(), unmet(form));
    }

    private Applying change(String code, Application form, Actor actor) {
        Optional<CivicGroup> found = own(code, actor);
        if (found.isEmpty()) {
            return new Applying.Unknown();
        }
        Registration registration = groups.registration(found.get());
        boolean editable = switch (registration.state()) {
            case DRAFT, RETURNED, WITHDRAWN, EXPIRED, REGISTERED, RENEWAL_PENDING -> true;
            default -> false;
        };
        if (!editable) {
            return new Applying.NotNow(registration.state());
        }
        found.get().say(form);
        registration.say(form);
        groups.flush();
        stage(found.get(), form, actor);
        audit.record(Act.GROUP_CHANGED, "group", code, found.get().id(), null);
        return new Applying.Done(code, registration.state(), unmet(form));
    }

    private Applying handIn(CivicGroup group, Actor actor) {
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
        boolean renewal = next == RegistrationState.RENEWAL_PENDING;
        if (renewal
                && !registration.provisional()
                && end != null
                && !book.season().isOpen(today, end)) {
            return new Applying.NotYet(book.season().opensBefore(end));
        }
        List<RegistrationRefusal> unmet = RegistrationRules.unmet(form, book);
        boolean startUp = RegistrationRules.isForStartUp(form, book);
        if (!unmet.isEmpty() && !startUp) {
            return new Applying.NotMet(group.code(), unmet);
        }
        registration.become(next, null, null);
        registration.applied(clock.instant(), book.id(), startUp);
        registration.returned(null);
        registration.keepsRightsUntil(renewal && end != null ? book.season().lastChance(end) : null);
        groups.flush();
        groups.remember(group, registration, from, actor.name(), clock.instant());
        audit.record(Act.of("REGISTRATION", next), "group", group.code(), group.id(), null);
        news.fire(new RegistrationChanged(group.id(), group.code(), group.names(), from, next, null, null));
        return new Applying.Done(group.code(), next, List.of());
    }

    private void stage(CivicGroup group, Application form, Actor actor) {
        if (form.stage() != null) {
            groups.stage(group, form.stage(), JapanTime.today(clock), actor.name());
        }
    }

    private Optional<CivicGroup> own(String code, Actor actor) {
        return groups.group(code).filter(g -> actor.isOfficerOf(g.id()));
    }
}
