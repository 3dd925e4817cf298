package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.GroupProfile;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.KeepProfile;
import org.tsudoi.group.usecase.ReadGroups;

/** The public page of one group that agreed to be shown. */
@Named("groupShown")
@RequestScoped
public class GroupShown {
    @Inject
    private ReadGroups readGroups;

    @Inject
    private KeepProfile keepProfile;

    private GroupView group;
    private GroupProfile profile = GroupProfile.EMPTY;

    @PostConstruct
    void read() {
        group = readGroups.shown(String.valueOf(Parameters.get("code"))).orElse(null);
        if (group != null) {
            profile = keepProfile.profile(group);
        }
    }

    public void check() {
        Missing.unless(group != null);
    }

    public GroupProfile getProfile() {
        return profile;
    }

    public GroupView getGroup() {
        return group;
    }
}
