package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.ReadGroups;
import org.tsudoi.group.usecase.TakeGroup;

/** What the city keeps about a group, on a page for its representative and its contact. */
@Named("groupData")
@RequestScoped
public class GroupDataPage {
    @Inject
    private ReadGroups readGroups;

    @Inject
    private TakeGroup takeGroup;

    private GroupView group;

    @PostConstruct
    void read() {
        group = readGroups
                .inside(String.valueOf(Parameters.get("code")))
                .filter(takeGroup::isAllowed)
                .orElse(null);
    }

    public void check() {
        Missing.unless(group != null);
    }

    public boolean isAllowed() {
        return group != null;
    }

    public GroupView getGroup() {
        return group;
    }
}
