package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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
import org.tsudoi.group.RegistrationRefusal;
import org.tsudoi.group.RegistrationRules;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.DirectoryStore;
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
    private DirectoryStore directory;

    @Inject
    private RegistrationBooks books;

    @Inject
    private Officers officers;

    @Inject
    private Rights rights;

    @Inject
    private AuditTrail audit;

    @Inject
    private HandIn handIn;

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
        return attempts.inTransaction(undo ->
                own(code, actor).map(g -> handIn.handIn(g, actor, false)).orElseGet(Applying.Unknown::new));
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
        directory.renew(group.id());
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
        if (!registration.state().mayBeEdited()) {
            return new Applying.NotNow(registration.state());
        }
        found.get().say(form);
        registration.say(form);
        groups.flush();
        directory.renew(found.get().id());
        stage(found.get(), form, actor);
        audit.record(Act.GROUP_CHANGED, "group", code, found.get().id(), null);
        return new Applying.Done(code, registration.state(), unmet(form));
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
