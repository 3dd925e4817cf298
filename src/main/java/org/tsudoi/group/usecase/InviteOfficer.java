package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tsudoi.account.AccountMistake.AddressUnreadable;
import org.tsudoi.account.Act;
import org.tsudoi.account.MailAddress;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Secrets;
import org.tsudoi.base.Role;
import org.tsudoi.group.OfficerInvited;
import org.tsudoi.group.OfficerRefusal;
import org.tsudoi.group.OfficerRefusal.InvitationEnded;
import org.tsudoi.group.OfficerRefusal.NotForThisRole;
import org.tsudoi.group.OfficerRules;
import org.tsudoi.group.OfficersChanged.Change;
import org.tsudoi.group.store.PeopleStore;
import org.tsudoi.group.usecase.ManagePeople.Managed;

/** Asks somebody by mail to become an officer; asking the same address again ends the link before. */
@ApplicationScoped
public class InviteOfficer {
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    @Inject
    private ManagePeople manage;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private PeopleStore store;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OfficerInvited> invitations;

    /** @param evidence the paper staff were shown; officers need none */
    public OfficerAnswer invite(String code, String address, Role role, String evidence) {
        String email = MailAddress.of(address).orElse(null);
        if (email == null) {
            return new OfficerAnswer.Refused(List.of(new AddressUnreadable()));
        }
        return manage.with(code, evidence, managed -> {
            List<OfficerRefusal> refusals = OfficerRules.invite(managed.hand(), managed.people(), email, role);
            if (refusals.isEmpty()) {
                send(managed, email, role);
            }
            return refusals;
        });
    }

    /** An invitation that was a mistake; its link ends at once. */
    public OfficerAnswer takeBack(String code, long invitationId, String evidence) {
        return manage.with(code, evidence, managed -> {
            if (managed.hand().role() == Role.MEMBER) {
                return List.of(new NotForThisRole());
            }
            if (!store.takeBack(managed.id(), invitationId)) {
                return List.of(new InvitationEnded());
            }
            audit.record(Act.INVITATION_TAKEN_BACK, "group", code, managed.id(), null);
            return List.of();
        });
    }

    private void send(Managed managed, String email, Role role) {
        Instant now = clock.instant();
        String token = Secrets.next();
        String by = current.actor().name();
        var draft = new PeopleStore.Draft(
                managed.id(), email, role, by, managed.hand().evidence());
        store.invite(draft, Secrets.hash(token), now, now.plus(GOOD_FOR));
        manage.tell(managed, Act.OFFICER_INVITED, Change.INVITED, List.of(), email);
        invitations.fire(new OfficerInvited(
                email, asked.getLanguage(), token, managed.group().names(), role, by));
    }
}
