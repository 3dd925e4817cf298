package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.Application;
import org.tsudoi.group.DecisionRefusal;
import org.tsudoi.group.DecisionRules;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.RegistrationBook;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationRules;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Verdict;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.ClassStore;
import org.tsudoi.group.store.DecisionStore;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.Registration;
import org.tsudoi.group.store.RegistrationBooks;

/** Staff decide a registration: approve, return for correction, refuse, suspend, reinstate. What refuses needs a reason. */
@ApplicationScoped
public class DecideRegistration {
    private static final Set<RegistrationState> NEEDS_REASON = EnumSet.of(
            RegistrationState.RETURNED,
            RegistrationState.REJECTED,
            RegistrationState.SUSPENDED,
            RegistrationState.CANCELLED);

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private ClassStore classes;

    @Inject
    private RegistrationBooks books;

    @Inject
    private DecisionStore decisions;

    @Inject
    private KeepLetter keepLetter;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RegistrationChanged> news;

    /** @param until last day of a suspension; null suspends until reinstated */
    public record Decision(RegistrationState to, RegistrationReason reason, String text, LocalDate until) {}

    public Applying decide(String code, Decision decision) {
        Actor actor = current.actor();
        if (!actor.isStaff()) {
            return groups.group(code).filter(g -> actor.isOfficerOf(g.id())).isPresent()
                    ? new Applying.NotYours()
                    : new Applying.Unknown();
        }
        if (NEEDS_REASON.contains(decision.to()) && decision.reason() == null) {
            return new Applying.ReasonMissing();
        }
        return attempts.inTransaction(undo -> {
            Optional<CivicGroup> group = groups.group(code);
            return group.map(g -> decide(g, decision, actor)).orElseGet(Applying.Unknown::new);
        });
    }

    private Applying decide(CivicGroup group, Decision decision, Actor actor) {
        Registration registration = groups.registration(group);
        RegistrationState from = registration.state();
        if (from == RegistrationState.SUBMITTED && RegistrationState.IN_REVIEW.mayBecome(decision.to())) {
            registration.become(RegistrationState.IN_REVIEW, null, null);
            groups.remember(group, registration, from, actor.name(), clock.instant());
        }
        RegistrationState before = registration.state();
        boolean renewalBack =
                before == RegistrationState.RENEWAL_PENDING && decision.to() == RegistrationState.RETURNED;
        RegistrationState next = renewalBack ? RegistrationState.REGISTERED : decision.to();
        if (!before.mayBecome(next)) {
            return new Applying.NotNow(from);
        }
        if (next == RegistrationState.IN_REVIEW) {
            return begun(group, registration, actor);
        }
        Application said = groups.application(group, registration);
        RegistrationBook book = books.on(JapanTime.today(clock));
        List<Verdict> verdicts = RegistrationRules.verdicts(said, book);
        Optional<Applying> held = holdBack(group, registration, decision, verdicts);
        if (held.isPresent()) {
            return held.get();
        }
        registration.become(next, decision.reason(), blankToNull(decision.text()));
        registration.decided(clock.instant(), actor.accountId());
        if (decision.to() == RegistrationState.REGISTERED && before != RegistrationState.SUSPENDED) {
            registration.under(group.groupClass());
            classes.registered(group, JapanTime.today(clock), actor.name());
        }
        days(registration, before, decision, renewalBack);
        groups.flush();
        groups.remember(group, registration, before, actor.name(), clock.instant());
        if (!renewalBack) {
            keepLetter.keep(group, registration, said, verdicts);
        }
        tell(group, before, next, decision);
        return new Applying.Done(group.code(), next, List.of());
    }

    /** Somebody has begun to read: the group sees it, nothing is decided. */
    private Applying begun(CivicGroup group, Registration registration, Actor actor) {
        RegistrationState before = registration.state();
        registration.become(RegistrationState.IN_REVIEW, null, null);
        groups.flush();
        groups.remember(group, registration, before, actor.name(), clock.instant());
        audit.record(Act.REGISTRATION_IN_REVIEW, "group", group.code(), group.id(), null);
        return new Applying.Done(group.code(), RegistrationState.IN_REVIEW, List.of());
    }

    /** What stands in the way of the decision, or that it now waits for a second person. */
    private Optional<Applying> holdBack(
            CivicGroup group, Registration registration, Decision decision, List<Verdict> verdicts) {
        RegistrationBook book = books.on(JapanTime.today(clock));
        boolean registers =
                decision.to() == RegistrationState.REGISTERED && registration.state() != RegistrationState.SUSPENDED;
        List<DecisionRefusal> refusals = registers
                ? DecisionRules.approve(
                        verdicts, decisions.checks(group.id(), registration.round()), book, registration.provisional())
                : List.of();
        if (refusals.isEmpty() && DecisionRules.needsTwo(decision.to(), book)) {
            Optional<DecisionRules.Proposal> proposal = decisions.proposal(group.id());
            if (proposal.isEmpty()) {
                return Optional.of(prepare(group, decision));
            }
            refusals = DecisionRules.take(
                    proposal.get(), decision.to(), current.actor().accountId());
        }
        if (refusals.isEmpty()) {
            decisions.endProposal(group.id());
            return Optional.empty();
        }
        return Optional.of(new Applying.Refused(refusals));
    }

    private Applying prepare(CivicGroup group, Decision decision) {
        Actor actor = current.actor();
        var draft = new DecisionStore.Draft(
                decision.to(),
                decision.reason(),
                blankToNull(decision.text()),
                decision.until(),
                actor.accountId(),
                actor.name());
        decisions.propose(group.id(), draft, clock.instant());
        audit.record(
                Act.DECISION_PREPARED,
                "group",
                group.code(),
                group.id(),
                decision.to().name());
        return new Applying.Prepared(group.code());
    }

    /** What waits for a second person, for staff and auditors. */
    public Optional<DecisionRules.Proposal> proposal(GroupView group) {
        Actor actor = current.actor();
        return actor.isStaff() || actor.isAuditor() ? decisions.proposal(group.id()) : Optional.empty();
    }

    /** Whoever prepared a decision, or any other of the staff, takes the preparation back. */
    public Applying giveUp(String code) {
        Actor actor = current.actor();
        return attempts.inTransaction(undo -> {
            Optional<CivicGroup> group = groups.group(code).filter(g -> actor.isStaff());
            group.ifPresent(g -> decisions.endProposal(g.id()));
            return group.<Applying>map(g -> new Applying.Prepared(code)).orElseGet(Applying.Unknown::new);
        });
    }

    /** The last days that follow from a decision. A renewal given back for correction leaves the registration as it was. */
    private void days(Registration registration, RegistrationState before, Decision decision, boolean renewalBack) {
        LocalDate today = JapanTime.today(clock);
        RegistrationBook book = books.on(today);
        if (decision.to() == RegistrationState.REGISTERED && before != RegistrationState.SUSPENDED) {
            LocalDate end = registration.provisional()
                    ? today.plusMonths(book.startUp().months())
                    : book.season().endOf(today);
            registration.valid(today, end);
        }
        registration.keepsRightsUntil(null);
        registration.suspended(decision.to() == RegistrationState.SUSPENDED ? decision.until() : null);
        boolean mend = decision.to() == RegistrationState.RETURNED && !renewalBack;
        registration.returned(mend ? today.plusDays(book.season().returnedDays()) : null);
    }

    private void tell(CivicGroup group, RegistrationState before, RegistrationState next, Decision decision) {
        audit.record(
                Act.of("REGISTRATION", decision.to()),
                "group",
                group.code(),
                group.id(),
                decision.reason() == null ? null : decision.reason().name());
        news.fire(new RegistrationChanged(
                group.id(),
                group.code(),
                group.names(),
                before,
                next,
                decision.reason(),
                blankToNull(decision.text())));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
