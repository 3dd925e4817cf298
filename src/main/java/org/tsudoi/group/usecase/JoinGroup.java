package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.account.usecase.OpenProved;
import org.tsudoi.account.usecase.ProveAddress.Choice;
import org.tsudoi.account.usecase.Secrets;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Role;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.GroupPeople;
import org.tsudoi.group.OfficerRefusal.AlreadyOfficer;
import org.tsudoi.group.OfficerRefusal.InvitationEnded;
import org.tsudoi.group.OfficerRefusal.SignInFirst;
import org.tsudoi.group.OfficersChanged;
import org.tsudoi.group.OfficersChanged.Change;
import org.tsudoi.group.store.PeopleStore;
import org.tsudoi.group.store.PeopleStore.Invited;

/** Somebody who was asked by mail becomes an officer: with the account that is signed in, or with a new one. A link works once. */
@ApplicationScoped
public class JoinGroup {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private PeopleStore store;

    @Inject
    private ManagePeople manage;

    @Inject
    private Officers officers;

    @Inject
    private OpenProved openProved;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OfficersChanged> news;

    /** What an invitation is for; known when its address has an account. */
    public record Invitation(Names names, Role role, String email, String invitedBy, boolean known) {}

    public Optional<Invitation> invitation(String token) {
        return store.invited(Secrets.hash(token), clock.instant())
                .map(i ->
                        new Invitation(i.names(), i.role(), i.email(), i.invitedBy(), officers.hasAccount(i.email())));
    }

    /** For who is signed in. */
    public OfficerAnswer join(String token) {
        long accountId = current.actor().accountId();
        return attempts.inTransaction(undo -> enter(token, accountId));
    }

    /** For who has no account yet; everything wrong at once. */
    public OfficerAnswer joinAsNew(String token, Choice choice) {
        Optional<Invitation> invitation = invitation(token);
        if (invitation.isEmpty()) {
            return refused(new InvitationEnded());
        }
        if (invitation.get().known()) {
            return refused(new SignInFirst());
        }
        List<Refusal> mistakes = openProved.mistakes(invitation.get().email(), choice);
        if (!mistakes.isEmpty()) {
            return new OfficerAnswer.Refused(mistakes);
        }
        String hash = openProved.hash(choice);
        return attempts.inTransaction(undo -> {
            long accountId = openProved.open(invitation.get().email(), choice, hash);
            OfficerAnswer answer = enter(token, accountId);
            if (!(answer instanceof OfficerAnswer.Done)) {
                undo.undo();
            }
            return answer;
        });
    }

    private OfficerAnswer enter(String token, long accountId) {
        Invited invited = store.invited(Secrets.hash(token), clock.instant()).orElse(null);
        if (invited == null) {
            return refused(new InvitationEnded());
        }
        store.lock(invited.groupId());
        GroupPeople people = manage.people(invited.groupId());
        boolean rises = invited.role() == Role.REPRESENTATIVE && !people.has(accountId, Role.REPRESENTATIVE);
        if (people.officer(accountId).isPresent() && !rises) {
            return refused(new AlreadyOfficer());
        }
        if (!store.takeBack(invited.groupId(), invited.id())) {
            return refused(new InvitationEnded());
        }
        seat(invited, people, accountId);
        return new OfficerAnswer.Done(invited.code());
    }

    /** A new representative takes the seat of the old one, who stays a member until let go. */
    private void seat(Invited invited, GroupPeople people, long accountId) {
        if (invited.role() == Role.REPRESENTATIVE) {
            people.representative().ifPresent(old -> officers.become(old.accountId(), Role.MEMBER, people.groupId()));
            store.endHandOver(people.groupId());
        }
        officers.become(accountId, invited.role(), people.groupId());
        Contact person = manage.people(people.groupId()).officer(accountId).orElseThrow();
        audit.record(Act.OFFICER_JOINED, "group", invited.code(), people.groupId(), person.name());
        news.fire(new OfficersChanged(
                people.groupId(), invited.code(), invited.names(), Change.JOINED, List.of(person), person.name()));
    }

    private static OfficerAnswer refused(Refusal reason) {
        return new OfficerAnswer.Refused(List.of(reason));
    }
}
