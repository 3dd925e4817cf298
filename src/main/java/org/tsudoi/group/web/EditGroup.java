package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.GroupMistake;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Stage;
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
            reasons = mistakes.stream().map(this::reason).toList();
        } else if (outcome instanceof Applying.NotNow notNow) {
            reasons = List.of(new Reason(
                    "NOT_NOW",
                    Text.of(asked.getLanguage(), "group.edit.not-now", Text.of(asked.getLanguage(), notNow.state())),
                    null));
        } else if (outcome instanceof Applying.NotYet notYet) {
            String opens = Dates.day(notYet.opensOn(), asked.getLanguage());
            reasons = List.of(new Reason("NOT_YET", Text.of(asked.getLanguage(), "group.edit.not-yet", opens), null));
        } else {
            return tell("page.error.not-found");
        }
        return null;
    }

    /** Mistakes name their field in words. */
    private Reason reason(GroupMistake mistake) {
        List<Object> shown = new ArrayList<>(mistake.shown(asked.getLanguage()));
        String field = "group.field." + mistake.field();
        if (!shown.isEmpty() && shown.get(0).equals(mistake.field())) {
            shown.set(0, Text.of(asked.getLanguage(), field));
        }
        return new Reason(mistake.code(), Text.of(asked.getLanguage(), mistake.key(), shown.toArray()), null);
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
        return refusals.stream()
                .map(r -> Problem.reason(r, asked.getLanguage()))
                .toList();
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

    public List<SelectItem> getClasses() {
        return Item.of(GroupClass.values(), asked.getLanguage(), "booking.choose");
    }

    public List<SelectItem> getStages() {
        return Item.of(Stage.values(), asked.getLanguage(), "booking.choose");
    }

    public List<SelectItem> getBenefits() {
        return Item.of(PublicBenefit.values(), asked.getLanguage(), "booking.choose");
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
