package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.group.GroupPeople;

/** The people of a group for its officers, for staff and for the city's offices; nobody else learns a name. */
@ApplicationScoped
public class ReadPeople {
    @Inject
    private CurrentActor current;

    @Inject
    private Standings standings;

    @Inject
    private ManagePeople manage;

    public Optional<GroupPeople> of(String code) {
        Actor actor = current.actor();
        return standings
                .of(code)
                .filter(g -> actor.isOfficerOf(g.groupId()) || actor.isStaff() || actor.isAuditor())
                .map(g -> manage.people(g.groupId()));
    }
}
