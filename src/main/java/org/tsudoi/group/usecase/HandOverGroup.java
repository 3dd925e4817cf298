package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Role;
import org.tsudoi.group.GroupPeople;
import org.tsudoi.group.GroupPeople.HandOver;
import org.tsudoi.group.OfficerRefusal;
import org.tsudoi.group.OfficerRefusal.NothingWaits;
import org.tsudoi.group.OfficerRules;
import org.tsudoi.group.OfficersChanged.Change;
import org.tsudoi.group.store.PeopleStore;
import org.tsudoi.group.usecase.ManagePeople.Managed;

/** The representative changes: one side asks, the other confirms; or staff do it on paper evidence. The old one stays as a member. */
@ApplicationScoped
public class HandOverGroup {
    @Inject
    private ManagePeople manage;

    @Inject
    private Clock clock;

    @Inject
    private Officers officers;

    @Inject
    private PeopleStore store;

    public OfficerAnswer ask(String code, long successor) {
        return manage.with(code, null, managed -> {
            List<OfficerRefusal> refusals = OfficerRules.askHandOver(managed.hand(), managed.people(), successor);
            Contact old = managed.people().representative().orElse(null);
            if (refusals.isEmpty() && old == null) {
                return List.of(new NothingWaits());
            }
            if (refusals.isEmpty()) {
                long by = managed.hand().accountId();
                store.ask(managed.id(), new HandOver(old.accountId(), successor, by, clock.instant()));
                manage.tell(
                        managed,
                        Act.HAND_OVER_ASKED,
                        Change.HAND_OVER_ASKED,
                        List.of(person(managed.people(), successor)));
            }
            return refusals;
        });
    }

    public OfficerAnswer confirm(String code) {
        return manage.with(code, null, managed -> {
            List<OfficerRefusal> refusals = OfficerRules.confirmHandOver(managed.hand(), managed.people());
            if (refusals.isEmpty()) {
                swap(managed, managed.people().handOver().to());
            }
            return refusals;
        });
    }

    /** Either side thinks better of it. */
    public OfficerAnswer end(String code) {
        return manage.with(code, null, managed -> {
            List<OfficerRefusal> refusals = OfficerRules.endHandOver(managed.hand(), managed.people());
            if (refusals.isEmpty()) {
                Contact to =
                        person(managed.people(), managed.people().handOver().to());
                store.endHandOver(managed.id());
                manage.tell(managed, Act.HAND_OVER_ENDED, Change.HAND_OVER_ENDED, List.of(to));
            }
            return refusals;
        });
    }

    /** Staff, on a paper that they were shown. */
    public OfficerAnswer appoint(String code, long successor, String evidence) {
        return manage.with(code, evidence, managed -> {
            List<OfficerRefusal> refusals = OfficerRules.appoint(managed.hand(), managed.people(), successor);
            if (refusals.isEmpty()) {
                swap(managed, successor);
            }
            return refusals;
        });
    }

    private void swap(Managed managed, long successor) {
        List<Contact> concerned = new ArrayList<>(List.of(person(managed.people(), successor)));
        managed.people().representative().ifPresent(old -> {
            officers.become(old.accountId(), Role.MEMBER, managed.id());
            concerned.add(old);
        });
        officers.become(successor, Role.REPRESENTATIVE, managed.id());
        store.endHandOver(managed.id());
        manage.tell(managed, Act.HANDED_OVER, Change.HANDED_OVER, concerned);
    }

    private static Contact person(GroupPeople people, long accountId) {
        return people.officer(accountId).orElseThrow();
    }
}
