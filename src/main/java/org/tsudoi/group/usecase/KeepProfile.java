package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.GroupProfile;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.StageEntry;
import org.tsudoi.group.store.DirectoryStore;
import org.tsudoi.group.store.ProfileStore;

/** Officers write what the directory says of their group; staff confirm the stage a group has set. */
@ApplicationScoped
public class KeepProfile {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private ProfileStore store;

    @Inject
    private DirectoryStore directory;

    @Inject
    private AuditTrail audit;

    public OfficerAnswer keep(String code, GroupProfile profile) {
        Actor actor = current.actor();
        GroupView group = readGroups
                .inside(code)
                .filter(g -> actor.isOfficerOf(g.id()) || actor.isStaff())
                .orElse(null);
        if (group == null) {
            return new OfficerAnswer.Unknown();
        }
        List<Refusal> mistakes = profile.mistakes();
        if (!mistakes.isEmpty()) {
            return new OfficerAnswer.Refused(mistakes);
        }
        return attempts.inTransaction(undo -> {
            store.keep(group.id(), profile.tidy());
            directory.renew(group.id());
            audit.record(Act.PROFILE_CHANGED, "group", code, group.id(), null);
            return new OfficerAnswer.Done(code);
        });
    }

    /** Staff agree with the stage that a group has set. */
    public void confirmStage(GroupView group, long entryId) {
        Actor actor = current.actor();
        if (actor.isStaff()) {
            attempts.inTransaction(undo -> {
                store.confirmStage(group.id(), entryId, actor.name());
                audit.record(Act.STAGE_CONFIRMED, "group", group.code(), group.id(), null);
                return null;
            });
        }
    }

    public GroupProfile profile(GroupView group) {
        return store.profile(group.id()).orElse(GroupProfile.EMPTY);
    }

    public List<StageEntry> stages(GroupView group) {
        return store.stages(group.id());
    }
}
