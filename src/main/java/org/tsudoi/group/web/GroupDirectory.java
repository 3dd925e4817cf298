package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.GroupProfile;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.KeepProfile;
import org.tsudoi.group.usecase.ReadGroups;

/** The public directory and the page of one group in it. */
@Named("directory")
@RequestScoped
public class GroupDirectory {
    private static final int LONGEST_WORD = 100;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private KeepProfile keepProfile;

    private String word;
    private GroupView group;
    private GroupProfile profile;

    @PostConstruct
    void read() {
        String asked = Parameters.get("q");
        word = asked == null ? "" : asked.substring(0, Math.min(LONGEST_WORD, asked.length()));
        String code = Parameters.get("code");
        group = code == null ? null : readGroups.shown(code).orElse(null);
    }

    public void check() {
        Missing.unless(group != null);
    }

    public GroupProfile getProfile() {
        if (profile == null) {
            profile = group == null ? GroupProfile.EMPTY : keepProfile.profile(group);
        }
        return profile;
    }

    public String getWord() {
        return word;
    }

    public List<GroupView> getGroups() {
        return readGroups.directory(word);
    }

    public GroupView getGroup() {
        return group;
    }
}
