package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.group.ClassEntry;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.RegistrationBook;
import org.tsudoi.group.RegistrationRules;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.ClassStore;
import org.tsudoi.group.store.GroupQuery;
import org.tsudoi.group.store.RegistrationBooks;

/** Groups for screens: the directory for all, everything for officers and staff. */
@ApplicationScoped
public class ReadGroups {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupQuery query;

    @Inject
    private RegistrationBooks books;

    @Inject
    private ClassStore classes;

    /** A group with everything, for its officers, staff and the city's offices. */
    public Optional<GroupView> inside(String code) {
        Actor actor = current.actor();
        return query.one(code)
                .filter(g -> actor.isOfficerOf(g.id()) || actor.isStaff() || actor.isAuditor())
                .map(this::judged);
    }

    /** A group as the directory shows it, by its consent. */
    public Optional<GroupView> shown(String code) {
        LocalDate today = JapanTime.today(clock);
        return query.one(code)
                .map(this::today)
                .filter(g -> g.application().directoryConsent() && g.state().mayBook())
                .filter(g -> g.validUntil() != null && !today.isAfter(g.validUntil()));
    }

    /** The groups of the person acting; the one they act for first. */
    public List<GroupView> mine() {
        Actor actor = current.actor();
        return query.of(actor.accountId(), actor.groups()).stream()
                .map(this::today)
                .toList();
    }

    /** What waits for a decision, oldest first; for staff. */
    public List<GroupView> waiting() {
        Actor actor = current.actor();
        return actor.isStaff() || actor.isAuditor()
                ? query.waiting().stream().map(this::judged).toList()
                : List.of();
    }

    public List<GroupView.Move> history(GroupView group) {
        return query.moves(group.id());
    }

    /** Under which classes the group was registered, the first one first. */
    public List<ClassEntry> classes(GroupView group) {
        return classes.of(group.id());
    }

    public List<GroupView.Document> documents(GroupView group) {
        return query.documents(group.id());
    }

    /** Groups that follow this one and that this one followed. */
    public List<GroupView.Linked> linked(GroupView group) {
        return query.linked(group.id());
    }

    /** The rules in force today. */
    public RegistrationBook book() {
        return books.on(JapanTime.today(clock));
    }

    private GroupView judged(GroupView group) {
        return today(group).seen(today(group).state(), RegistrationRules.verdicts(group.application(), book()));
    }

    private GroupView today(GroupView group) {
        RegistrationState state =
                Standings.effective(group.state(), group.validUntil(), group.suspendedUntil(), JapanTime.today(clock));
        return group.seen(state, group.verdicts());
    }
}
