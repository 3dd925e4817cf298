package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.RosterOverlap;
import org.tsudoi.group.usecase.CompareRosters;
import org.tsudoi.group.usecase.OfficerAnswer;
import org.tsudoi.group.usecase.ReadGroups;

/** Members are told and compared; the same page for officers and for staff, who also see what is in common. */
@Named("rosterPage")
@RequestScoped
public class RosterPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private CompareRosters compare;

    private GroupView group;
    private String members;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        group = readGroups.inside(String.valueOf(Parameters.get("code"))).orElse(null);
    }

    /** /my is for officers; staff come by the door of staff. */
    public void check() {
        Missing.unless(group != null && (isForStaff() || current.actor().isOfficerOf(group.id())));
    }

    public String tell() throws IOException {
        OfficerAnswer answer = compare.tell(group.code(), members);
        if (answer instanceof OfficerAnswer.Done) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(getBack() + "/roster?done=yes");
        } else if (answer instanceof OfficerAnswer.Refused refused) {
            reasons = Problem.reasons(refused.reasons(), asked.getLanguage());
        } else {
            reasons = List.of(new Reason("MISTAKE", Text.of(asked.getLanguage(), "page.error.not-found"), null));
        }
        return null;
    }

    public boolean isForStaff() {
        Object address = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.FORWARD_REQUEST_URI);
        return String.valueOf(address).startsWith("/staff/");
    }

    public boolean isOpen() {
        return current.actor().isStaff() || current.actor().isOfficerOf(group.id());
    }

    public String getBack() {
        return (isForStaff() ? "/staff/registrations/" : "/my/groups/") + group.code();
    }

    public boolean isDone() {
        return reasons.isEmpty() && Parameters.get("done") != null;
    }

    public int getTold() {
        return compare.told(group);
    }

    public List<RosterOverlap> getOverlaps() {
        return compare.overlaps(group);
    }

    public GroupView getGroup() {
        return group;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getMembers() {
        return members;
    }

    public void setMembers(String members) {
        this.members = members;
    }
}
