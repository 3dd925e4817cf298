package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Standing;
import org.tsudoi.group.store.GroupQuery;

/** What bookings may ask of groups. A registration whose last day is over has lapsed, a suspension whose last day is over has ended. */
@ApplicationScoped
public class Standings {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupQuery query;

    public Optional<Standing> of(String groupCode) {
        return query.standing(groupCode).map(this::today);
    }

    /**
     * The group, which does one thing at a time until the transaction ends, so that its limits hold and its standing stays; other groups do
     * not wait.
     */
    public Optional<Standing> alone(String groupCode) {
        return query.lockedStanding(groupCode).map(this::today);
    }

    public Optional<Standing> of(long groupId) {
        return of(List.of(groupId)).stream().findFirst();
    }

    public List<Standing> of(Collection<Long> groupIds) {
        return query.standings(groupIds).stream().map(this::today).toList();
    }

    /** The groups of the person acting; the one they act for first. */
    public List<Standing> own() {
        Actor actor = current.actor();
        return query.standingsOf(actor.accountId(), actor.groups()).stream()
                .map(this::today)
                .toList();
    }

    /** Groups by a piece of the name or code, for staff who book for others. */
    public List<Standing> search(String word, int limit) {
        return query.search(word, limit).stream().map(this::today).toList();
    }

    private Standing today(Standing stored) {
        return new Standing(
                stored.groupId(),
                stored.code(),
                stored.names(),
                stored.groupClass(),
                effective(stored.state(), stored.validUntil(), stored.suspendedUntil(), JapanTime.today(clock)),
                stored.validUntil(),
                stored.suspendedUntil(),
                stored.provisional());
    }

    static RegistrationState effective(
            RegistrationState state, LocalDate validUntil, LocalDate suspendedUntil, LocalDate today) {
        RegistrationState now = state;
        if (now == RegistrationState.SUSPENDED && suspendedUntil != null && today.isAfter(suspendedUntil)) {
            now = RegistrationState.REGISTERED;
        }
        return now.mayBook() && validUntil != null && today.isAfter(validUntil) ? RegistrationState.EXPIRED : now;
    }
}
