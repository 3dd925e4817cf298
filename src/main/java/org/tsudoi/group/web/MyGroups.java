package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.ReadGroups;

/** The groups of the person acting. */
@Named("myGroups")
@RequestScoped
public class MyGroups {
    @Inject
    private ReadGroups readGroups;

    private List<GroupView> groups;

    @PostConstruct
    void read() {
        groups = readGroups.mine();
    }

    public List<GroupView> getGroups() {
        return groups;
    }
}
