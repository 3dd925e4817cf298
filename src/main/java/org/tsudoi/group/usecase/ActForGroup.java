package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.store.GroupStore;

/** Whoever is officer of several groups says for which one they act: it stands first wherever a group is asked for. No right depends on it. */
@ApplicationScoped
public class ActForGroup {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private Officers officers;

    public boolean choose(String code) {
        return attempts.inTransaction(undo -> groups.group(code)
                .filter(g -> officers.actFor(current.actor().accountId(), g.id()))
                .isPresent());
    }
}
