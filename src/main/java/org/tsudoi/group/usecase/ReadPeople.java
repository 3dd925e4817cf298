package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.GroupAccess;
import org.tsudoi.group.GroupPeople;
import org.tsudoi.group.store.GroupPrivacy;

/** The people of a group for its officers, for staff and for the city's offices; nobody else learns a name. */
@ApplicationScoped
public class ReadPeople {
    private static final int MOST_ACCESSES = 30;

    @Inject
    private CurrentActor current;

    @Inject
    private Standings standings;

    @Inject
    private ManagePeople manage;

    @Inject
    private GroupPrivacy privacy;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    public Optional<GroupPeople> of(String code) {
        Actor actor = current.actor();
        return standings
                .of(code)
                .filter(g -> actor.isOfficerOf(g.groupId()) || actor.isStaff() || actor.isAuditor())
                .map(g -> people(g.groupId(), actor));
    }

    /** When staff looked at these names, newest first; for the group itself. */
    public List<GroupAccess> accesses(GroupPeople people) {
        return privacy.accesses(people.groupId(), MOST_ACCESSES);
    }

    /** Whoever is not of the group leaves a trace that the group can see. */
    private GroupPeople people(long groupId, Actor actor) {
        if (!actor.isOfficerOf(groupId)) {
            attempts.inTransaction(undo -> {
                privacy.seen(groupId, JapanTime.today(clock), actor.accountId(), actor.name());
                return null;
            });
        }
        return manage.people(groupId);
    }
}
