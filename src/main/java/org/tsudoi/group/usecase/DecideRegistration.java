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
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.CivicGroup;
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
    private RegistrationBooks books;

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
        if (!registration.state().mayBecome(decision.to())) {
            return new Applying.NotNow(from);
        }
        RegistrationState before = registration.state();
        registration.become(decision.to(), decision.reason(), blankToNull(decision.text()));
        registration.decided(clock.instant(), actor.accountId());
        if (decision.to() == RegistrationState.REGISTERED && before != RegistrationState.SUSPENDED) {
            LocalDate today = JapanTime.today(clock);
            registration.valid(today, end(today));
        }
        registration.suspended(decision.to() == RegistrationState.SUSPENDED ? decision.until() : null);
        groups.flush();
        groups.remember(group, registration, before, actor.name(), clock.instant());
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
                decision.to(),
                decision.reason(),
                blankToNull(decision.text())));
        return new Applying.Done(group.code(), decision.to(), List.of());
    }

    /** The end of the fiscal year; in the renewal season, of the next one. */
    private LocalDate end(LocalDate today) {
        int renewalFrom = books.on(today).renewalFromMonth();
        boolean renewalSeason = today.getMonthValue() >= renewalFrom && today.getMonthValue() <= 3;
        return JapanTime.fiscalYearEnd(renewalSeason ? today.withDayOfMonth(1).plusMonths(2) : today);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
