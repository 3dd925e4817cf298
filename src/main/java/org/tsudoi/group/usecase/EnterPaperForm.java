package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.MailAddress;
import org.tsudoi.account.Retention;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Secrets;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Role;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.Application;
import org.tsudoi.group.GroupMistake;
import org.tsudoi.group.OfficerInvited;
import org.tsudoi.group.PaperForm;
import org.tsudoi.group.PaperReceipt;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.DirectoryStore;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.PeopleStore;
import org.tsudoi.group.store.ReceiptStore;
import org.tsudoi.group.store.Registration;

/** Staff enter an application or a renewal that was handed in on paper, by people with an account or without; it is reviewed like any other. */
@ApplicationScoped
public class EnterPaperForm {
    private static final Duration INVITED_FOR = Duration.ofDays(30);

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
    private ReceiptStore receipts;

    @Inject
    private PeopleStore people;

    @Inject
    private HandIn handIn;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OfficerInvited> invitations;

    /** @param code of the group, or null for a new one */
    public Applying enter(String code, Application form, PaperForm paper) {
        Actor actor = current.actor();
        if (!actor.isStaff()) {
            return new Applying.NotYours();
        }
        List<GroupMistake> mistakes = new ArrayList<>(GroupMistake.of(form));
        mistakes.addAll(paper.mistakes(JapanTime.today(clock)));
        if (!mistakes.isEmpty()) {
            return new Applying.Malformed(mistakes);
        }
        return attempts.inTransaction(undo -> {
            Optional<CivicGroup> group =
                    code == null ? Optional.of(groups.add(Ids.reference("G"), clock.instant())) : groups.group(code);
            Applying outcome =
                    group.map(g -> enter(g, code == null, form, paper)).orElseGet(Applying.Unknown::new);
            if (!(outcome instanceof Applying.Done)) {
                undo.undo();
            }
            return outcome;
        });
    }

    private Applying enter(CivicGroup group, boolean isNew, Application form, PaperForm paper) {
        Actor actor = current.actor();
        group.say(form);
        Registration registration = isNew ? groups.addRegistration(group) : groups.registration(group);
        if (!registration.state().mayBeEdited()) {
            return new Applying.NotNow(registration.state());
        }
        registration.say(form);
        groups.flush();
        directory.renew(group.id());
        Instant now = clock.instant();
        if (form.stage() != null) {
            groups.stage(group, form.stage(), JapanTime.dayOf(now), actor.name());
        }
        PaperReceipt receipt = receipt(group, paper, now);
        receipts.add(receipt);
        paper.papers()
                .forEach(kind ->
                        groups.addDocument(group.id(), actor.accountId(), WriteReceipt.stands(kind, receipt), now));
        Applying outcome = handIn.handIn(group, actor, true);
        audit.record(Act.PAPER_ENTERED, "group", group.code(), group.id(), receipt.number());
        MailAddress.of(paper.email()).ifPresent(email -> invite(group, email, receipt));
        return outcome;
    }

    private PaperReceipt receipt(CivicGroup group, PaperForm paper, Instant now) {
        return new PaperReceipt(
                Ids.next(),
                group.id(),
                Ids.reference("R"),
                group.code(),
                group.names().ja(),
                paper.handedBy().strip(),
                paper.receivedOn(),
                current.actor().name(),
                paper.papers(),
                now);
    }

    private void invite(CivicGroup group, String email, PaperReceipt receipt) {
        String token = Secrets.next();
        String by = receipt.receivedBy();
        var draft = new PeopleStore.Draft(group.id(), email, Role.REPRESENTATIVE, by, receipt.number());
        people.invite(
                draft,
                Secrets.hash(token),
                receipt.enteredAt(),
                receipt.enteredAt().plus(INVITED_FOR));
        invitations.fire(new OfficerInvited(email, Language.JA, token, group.names(), Role.REPRESENTATIVE, by));
    }

    void forget(@Observes Retention retention) {
        receipts.forget(retention.oldest("paperReceipts"), Retention.BATCH);
    }
}
