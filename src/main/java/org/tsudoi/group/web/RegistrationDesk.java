package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.usecase.Applying;
import org.tsudoi.group.usecase.DecideRegistration;
import org.tsudoi.group.usecase.DecideRegistration.Decision;
import org.tsudoi.group.usecase.ReadGroups;

/** Registrations that wait, and everything needed to decide one on one screen. */
@Named("registrationDesk")
@RequestScoped
public class RegistrationDesk {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private Officers officers;

    @Inject
    private DecideRegistration decide;

    private GroupView group;
    private String reason;
    private String message;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        String code = Parameters.get("code");
        group = code == null ? null : readGroups.inside(code).orElse(null);
    }

    public void check() {
        Missing.unless(group != null);
    }

    public String approve() throws IOException {
        return decide(RegistrationState.REGISTERED);
    }

    public String giveBack() throws IOException {
        return decide(RegistrationState.RETURNED);
    }

    public String reject() throws IOException {
        return decide(RegistrationState.REJECTED);
    }

    public String suspend() throws IOException {
        return decide(RegistrationState.SUSPENDED);
    }

    private String decide(RegistrationState to) throws IOException {
        if (message != null && message.length() > 1000) {
            reasons = List.of(new Reason(
                    "TOO_LONG",
                    Text.of(asked.getLanguage(), "booking.refusal.MESSAGE_TOO_LONG", 1000, message.length()),
                    null));
            return null;
        }
        Applying outcome = decide.decide(
                group.code(), new Decision(to, Item.constant(RegistrationReason.class, reason), message, null));
        if (outcome instanceof Applying.Done) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/staff/registrations/" + group.code() + "?done=yes");
        } else if (outcome instanceof Applying.ReasonMissing) {
            reasons = List.of(
                    new Reason("REASON_MISSING", Text.of(asked.getLanguage(), "group.decide.reason-missing"), null));
        } else if (outcome instanceof Applying.NotNow notNow) {
            reasons = List.of(new Reason(
                    "NOT_NOW",
                    Text.of(asked.getLanguage(), "group.decide.not-now", Text.of(asked.getLanguage(), notNow.state())),
                    null));
            read();
        } else {
            reasons = List.of(new Reason("NOT_YOURS", Text.of(asked.getLanguage(), "booking.moved.NotYours"), null));
        }
        return null;
    }

    public boolean may(String state) {
        RegistrationState next = RegistrationState.valueOf(state);
        boolean fresh = group.state() == RegistrationState.SUBMITTED && RegistrationState.IN_REVIEW.mayBecome(next);
        return current.actor().isStaff() && (group.state().mayBecome(next) || fresh);
    }

    public List<GroupView> getWaiting() {
        return readGroups.waiting();
    }

    public List<Reason> getUnmet() {
        return group.unmet().stream()
                .map(r -> Problem.reason(r, asked.getLanguage()))
                .toList();
    }

    public boolean isDone() {
        return reasons.isEmpty() && Parameters.get("done") != null;
    }

    public List<SelectItem> getReasonItems() {
        return Item.of(RegistrationReason.values(), asked.getLanguage(), "booking.choose");
    }

    public List<GroupView.Document> getDocuments() {
        return readGroups.documents(group);
    }

    public List<GroupView.Move> getHistory() {
        return readGroups.history(group);
    }

    public List<Contact> getOfficers() {
        return officers.all(group.id());
    }

    public GroupView getGroup() {
        return group;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
