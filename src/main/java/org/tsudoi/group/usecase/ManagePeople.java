package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.account.Act;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Role;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.GroupPeople;
import org.tsudoi.group.OfficerRefusal;
import org.tsudoi.group.OfficerRules.Hand;
import org.tsudoi.group.OfficersChanged;
import org.tsudoi.group.OfficersChanged.Change;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.PeopleStore;

/** What every change of a group's people goes through: the right group, one change after another, a trail, and news to who is concerned. */
@ApplicationScoped
class ManagePeople {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private PeopleStore store;

    @Inject
    private Officers officers;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OfficersChanged> news;

    /** A group in the hands of somebody who may touch it. */
    record Managed(CivicGroup group, GroupPeople people, Hand hand) {
        long id() {
            return group.id();
        }
    }

    /** Runs a change in one transaction, with the people as they are now and nobody else changing them. */
    OfficerAnswer with(String code, String evidence, Function<Managed, List<? extends OfficerRefusal>> change) {
        Actor actor = current.actor();
        return attempts.inTransaction(undo -> {
            Optional<CivicGroup> group = groups.group(code).filter(g -> actor.isOfficerOf(g.id()) || actor.isStaff());
            if (group.isEmpty()) {
                return new OfficerAnswer.Unknown();
            }
            store.lock(group.get().id());
            var managed = new Managed(group.get(), people(group.get().id()), hand(actor, group.get(), evidence));
            List<? extends OfficerRefusal> refusals = change.apply(managed);
            return refusals.isEmpty() ? new OfficerAnswer.Done(code) : new OfficerAnswer.Refused(refusals);
        });
    }

    GroupPeople people(long groupId) {
        return new GroupPeople(
                groupId,
                officers.all(groupId),
                store.invitations(groupId, clock.instant()),
                store.handOver(groupId).orElse(null));
    }

    /** Writes the trail and tells representative, contact and the person. */
    void tell(Managed managed, Act act, Change change, List<Contact> concerned) {
        tell(managed, act, change, concerned, concerned.get(0).name());
    }

    void tell(Managed managed, Act act, Change change, List<Contact> concerned, String name) {
        CivicGroup group = managed.group();
        String evidence = managed.hand().evidence();
        audit.record(act, "group", group.code(), group.id(), evidence == null ? name : name + " / " + evidence);
        news.fire(new OfficersChanged(group.id(), group.code(), group.names(), change, concerned, name));
    }

    /** An officer acts as such even when also staff elsewhere; only staff who are no officer need a paper. */
    private static Hand hand(Actor actor, CivicGroup group, String evidence) {
        Role role = List.of(Role.REPRESENTATIVE, Role.CONTACT, Role.MEMBER).stream()
                .filter(r -> actor.has(r, group.id()))
                .findFirst()
                .orElse(null);
        return new Hand(actor.accountId(), role, role == null ? evidence : null);
    }
}
