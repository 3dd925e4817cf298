package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupMistake;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PaperForm;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.usecase.Applying;
import org.tsudoi.group.usecase.EnterPaperForm;
import org.tsudoi.group.usecase.ReadGroups;

/** A form that lies on the desk is entered, for a new group or for the renewal of one that is there. */
@Named("paperDesk")
@RequestScoped
public class PaperDesk {
    @Inject
    private AskedLanguage asked;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private EnterPaperForm enterPaperForm;

    private String code;
    private GroupView group;
    private GroupForm form = new GroupForm();
    private String handedBy;
    private String receivedOn;
    private String email;
    private boolean bylaws;
    private boolean plan;
    private List<GroupMistake> mistakes = List.of();
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        code = Parameters.get("code");
        receivedOn = JapanTime.today(clock).toString();
        group = code == null ? null : readGroups.inside(code).orElse(null);
        form = group == null ? form : GroupForm.of(group.application());
    }

    public void check() {
        Missing.unless(current.actor().isStaff() && (code == null || group != null));
    }

    public String enter() throws IOException {
        var paper = new PaperForm(handedBy, AskedTime.day(receivedOn).orElse(null), email, papers());
        Applying outcome = enterPaperForm.enter(code, form.asApplication(papers()), paper);
        if (outcome instanceof Applying.Done done) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/staff/registrations/" + done.code() + "?done=yes");
        } else if (outcome instanceof Applying.Malformed malformed) {
            mistakes = malformed.mistakes();
            reasons = GroupWords.of(mistakes, asked.getLanguage());
        } else if (outcome instanceof Applying.NotNow notNow) {
            reasons = List.of(GroupWords.notNow(notNow, asked.getLanguage()));
        } else if (outcome instanceof Applying.NotYet notYet) {
            reasons = List.of(GroupWords.notYet(notYet, asked.getLanguage()));
        } else {
            reasons = List.of(new Reason("MISTAKE", Text.of(asked.getLanguage(), "page.error.not-found"), null));
        }
        return null;
    }

    private Set<PaperKind> papers() {
        Set<PaperKind> papers = EnumSet.noneOf(PaperKind.class);
        if (bylaws) {
            papers.add(PaperKind.BYLAWS);
        }
        if (plan) {
            papers.add(PaperKind.PLAN);
        }
        return papers;
    }

    public boolean wrong(String field) {
        return mistakes.stream().anyMatch(m -> m.field().equals(field));
    }

    public GroupView getGroup() {
        return group;
    }

    public GroupForm getForm() {
        return form;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getHandedBy() {
        return handedBy;
    }

    public void setHandedBy(String handedBy) {
        this.handedBy = handedBy;
    }

    public String getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(String receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isBylaws() {
        return bylaws;
    }

    public void setBylaws(boolean bylaws) {
        this.bylaws = bylaws;
    }

    public boolean isPlan() {
        return plan;
    }

    public void setPlan(boolean plan) {
        this.plan = plan;
    }
}
