package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.ActForGroup;
import org.tsudoi.group.usecase.ReadGroups;

/** The groups of the person acting. */
@Named("myGroups")
@RequestScoped
public class MyGroups {
    @Inject
    private ReadGroups readGroups;

    @Inject
    private ActForGroup actForGroup;

    private List<GroupView> groups;

    @PostConstruct
    void read() {
        groups = readGroups.mine();
    }

    /** From now on this person acts for the group. */
    public String choose(String code) {
        actForGroup.choose(code);
        groups = readGroups.mine();
        return null;
    }

    /** There is something to choose. */
    public boolean isSeveral() {
        return groups.size() > 1;
    }

    public List<GroupView> getGroups() {
        return groups;
    }
}
