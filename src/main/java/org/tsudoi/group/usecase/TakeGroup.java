package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Role;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.WholeGroup;
import org.tsudoi.group.store.GroupRecords;
import org.tsudoi.group.store.GroupStore;

/** Gives representative and contact of a group everything that is kept about it, from every feature. */
@ApplicationScoped
public class TakeGroup {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private GroupRecords records;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<WholeGroup> asked;

    /** Those two stand for the group; a member takes out what is kept about themselves. */
    public boolean isAllowed(GroupView group) {
        return isAllowed(group.id());
    }

    public Optional<Map<String, List<Map<String, String>>>> all(String code) {
        return attempts.inTransaction(undo -> groups.group(code)
                .filter(g -> isAllowed(g.id()))
                .map(g -> {
                    var whole = new WholeGroup(g.id());
                    records.of(g.id()).forEach(whole::add);
                    asked.fire(whole);
                    audit.record(Act.GROUP_DATA_TAKEN, "group", code, g.id(), null);
                    return whole.sections();
                }));
    }

    private boolean isAllowed(long groupId) {
        Actor actor = current.actor();
        return actor.has(Role.REPRESENTATIVE, groupId) || actor.has(Role.CONTACT, groupId);
    }
}
