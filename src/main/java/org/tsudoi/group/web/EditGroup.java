package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupMistake;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.usecase.ApplyForRegistration;
import org.tsudoi.group.usecase.Applying;
import org.tsudoi.group.usecase.ReadGroups;

/** The application of a new group, or what an officer may see and change of the own one. */
@Named("editGroup")
@RequestScoped
public class EditGroup {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private ApplyForRegistration apply;

    @Inject
    private Officers officers;

    private String code;
    private GroupView group;
    private GroupForm form = new GroupForm();
    private List<Reason> reasons = List.of();
    private List<GroupMistake> mistakes = List.of();
    private String title = "group.edit.mistakes";

    @PostConstruct
    void read() {
        code = Parameters.get("code");
        if (code != null) {
            group = readGroups
                    .inside(code)
                    .filter(g -> current.actor().isOfficerOf(g.id()))
                    .orElse(null);
            form = group == null ? form : GroupForm.of(group.application());
        }
    }

    public void check() {
        Missing.unless(code == null || group != null);
    }

    public String save() throws IOException {
        return after(apply.save(code, form.asApplication(papers())), "saved");
    }

    public String submit() throws IOException {
        return after(apply.submit(code, form.asApplication(papers())), "submitted");
    }

    String after(Applying outcome, String done) throws IOException {
        if (outcome instanceof Applying.Done saved) {
            return go(saved.code(), done);
        }
        if (outcome instanceof Applying.NotMet notMet) {
            if (code == null) {
                return go(notMet.code(), "draft");
            }
            title = "group.edit.unmet";
            reasons = reasons(notMet.unmet());
        } else if (outcome instanceof Applying.Malformed malformed) {
            mistakes = malformed.mistakes();
            reasons = GroupWords.of(mistakes, asked.getLanguage());
        } else if (outcome instanceof Applying.NotNow notNow) {
            reasons = List.of(GroupWords.notNow(notNow, asked.getLanguage()));
        } else if (outcome instanceof Applying.NotYet notYet) {
            reasons = List.of(GroupWords.notYet(notYet, asked.getLanguage()));
        } else {
            return tell("page.error.not-found");
        }
        return null;
    }

    /** Says one thing that stands in the way, above the form. */
    String tell(String key) {
        reasons = List.of(new Reason("MISTAKE", Text.of(asked.getLanguage(), key), null));
        return null;
    }

    /** The page of the group again, with what was done. */
    static String go(String group, String done) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/my/groups/" + group + "?done=" + done);
        return null;
    }

    private Set<PaperKind> papers() {
        return group == null ? Set.of() : group.application().papers();
    }

    private List<Reason> reasons(List<? extends Refusal> refusals) {
        return Problem.reasons(refusals, asked.getLanguage());
    }

    /** Criteria the kept form does not meet; nothing is said of them before anything is kept. */
    public List<Reason> getUnmet() {
        return group == null ? List.of() : reasons(group.unmet());
    }

    public String getDone() {
        String done = Parameters.get("done");
        return reasons.isEmpty() && done != null && done.matches("saved|submitted|withdrawn|draft")
                ? "group.edit." + done
                : null;
    }

    public boolean isNew() {
        return code == null;
    }

    /** Fields may be changed and sent. */
    public boolean isOpen() {
        return group == null
                || switch (group.state()) {
                    case DRAFT, RETURNED, WITHDRAWN, EXPIRED, REGISTERED -> true;
                    default -> false;
                };
    }

    public boolean isRenewal() {
        return group != null && group.state() == RegistrationState.REGISTERED;
    }

    public boolean wrong(String field) {
        return mistakes.stream().anyMatch(m -> m.field().equals(field));
    }

    public List<GroupView.Move> getHistory() {
        return readGroups.history(group);
    }

    public List<Contact> getOfficers() {
        return officers.all(group.id());
    }

    String getCode() {
        return code;
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

    public String getTitle() {
        return title;
    }
}
