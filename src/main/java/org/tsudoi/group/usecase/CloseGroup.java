package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Role;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.Closing;
import org.tsudoi.group.ClosingRefusal.ClosedAlready;
import org.tsudoi.group.ClosingRefusal.ClosingMissing;
import org.tsudoi.group.ClosingRefusal.OnlyRepresentativeCloses;
import org.tsudoi.group.ClosingRefusal.SuccessorMissing;
import org.tsudoi.group.ClosingRefusal.SuccessorUnknown;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.Registration;

/** A group ends: dissolved, or carried on by others that are linked. Its record stays; nobody acts for it any more. */
@ApplicationScoped
public class CloseGroup {
    private static final int MOST_SUCCESSORS = 10;

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

    /** @param successors codes of groups, apart by blanks or commas */
    public record Wish(Closing how, String successors) {
        List<String> codes() {
            return successors == null
                    ? List.of()
                    : Arrays.stream(successors.strip().split("[\\s,、　]+"))
                            .filter(c -> !c.isEmpty())
                            .distinct()
                            .limit(MOST_SUCCESSORS)
                            .toList();
        }
    }

    public OfficerAnswer close(String code, Wish wish) {
        Actor actor = current.actor();
        return attempts.inTransaction(undo -> groups.group(code)
                .filter(g -> actor.isOfficerOf(g.id()) || actor.isStaff())
                .map(g -> close(g, wish, actor))
                .orElseGet(OfficerAnswer.Unknown::new));
    }

    private OfficerAnswer close(CivicGroup group, Wish wish, Actor actor) {
        Registration registration = groups.registration(group);
        RegistrationState from = registration.state();
        List<Refusal> refusals = new ArrayList<>();
        if (!actor.has(Role.REPRESENTATIVE, group.id()) && !actor.isStaff()) {
            refusals.add(new OnlyRepresentativeCloses());
        }
        if (!from.mayBecome(RegistrationState.CLOSED)) {
            refusals.add(new ClosedAlready());
        }
        List<CivicGroup> next = successors(group, wish, refusals);
        if (!refusals.isEmpty()) {
            return new OfficerAnswer.Refused(refusals);
        }
        registration.become(RegistrationState.CLOSED, null, null);
        registration.closed(wish.how(), JapanTime.today(clock));
        groups.flush();
        next.forEach(s -> groups.succeed(group.id(), s.id()));
        groups.remember(group, registration, from, actor.name(), clock.instant());
        audit.record(
                Act.REGISTRATION_CLOSED,
                "group",
                group.code(),
                group.id(),
                wish.how().name());
        news.fire(new RegistrationChanged(
                group.id(), group.code(), group.names(), from, RegistrationState.CLOSED, null, null));
        return new OfficerAnswer.Done(group.code());
    }

    private List<CivicGroup> successors(CivicGroup group, Wish wish, List<Refusal> refusals) {
        if (wish.how() == null) {
            refusals.add(new ClosingMissing());
            return List.of();
        }
        List<CivicGroup> found = new ArrayList<>();
        if (wish.how().hasSuccessor()) {
            for (String code : wish.codes()) {
                Optional<CivicGroup> next = groups.group(code).filter(g -> g.id() != group.id());
                next.ifPresentOrElse(found::add, () -> refusals.add(new SuccessorUnknown(code)));
            }
            if (wish.codes().isEmpty()) {
                refusals.add(new SuccessorMissing());
            }
        }
        return found;
    }
}
