package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.Labels;
import org.tsudoi.group.usecase.KeepProfile;
import org.tsudoi.group.usecase.OfficerAnswer;
import org.tsudoi.group.usecase.ReadGroups;

/** What a group says of itself in the directory, to be changed at any time. */
@Named("profilePage")
@RequestScoped
public class ProfilePage {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private KeepProfile keepProfile;

    @Inject
    private LabelWords words;

    private GroupView group;
    private ProfileForm form;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        group = readGroups
                .inside(String.valueOf(Parameters.get("code")))
                .filter(g -> current.actor().isOfficerOf(g.id()))
                .orElse(null);
        form = group == null ? null : new ProfileForm(keepProfile.profile(group));
        if (group != null && FacesContext.getCurrentInstance().isPostback()) {
            form.choose(Labels.chosen(words.getAreas(), sign -> Parameters.get("label." + sign) != null));
        }
    }

    public void check() {
        Missing.unless(group != null);
    }

    public String save() throws IOException {
        OfficerAnswer answer = keepProfile.keep(group.code(), form.profile());
        if (answer instanceof OfficerAnswer.Done) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/my/groups/" + group.code() + "/profile?done=yes");
        } else if (answer instanceof OfficerAnswer.Refused refused) {
            reasons = Problem.reasons(refused.reasons(), asked.getLanguage());
        }
        return null;
    }

    public boolean isDone() {
        return reasons.isEmpty() && Parameters.get("done") != null;
    }

    public GroupView getGroup() {
        return group;
    }

    public ProfileForm getForm() {
        return form;
    }

    public List<Reason> getReasons() {
        return reasons;
    }
}
