package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.CriterionCheck;
import org.tsudoi.group.DecisionRules.Proposal;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.VerdictRow;
import org.tsudoi.group.usecase.Applying;
import org.tsudoi.group.usecase.CheckCriteria;
import org.tsudoi.group.usecase.DecideRegistration;
import org.tsudoi.group.usecase.DecideRegistration.Decision;
import org.tsudoi.group.usecase.OfficerAnswer;

/** What staff enter to decide a registration: a finding for each criterion, and the decision with its reason. */
@Named("decisionDesk")
@RequestScoped
public class DecisionDesk {
    private static final int LONGEST_MESSAGE = 1000;

    @Inject
    private AskedLanguage asked;

    @Inject
    private RegistrationDesk desk;

    @Inject
    private CheckCriteria checkCriteria;

    @Inject
    private DecideRegistration decide;

    private List<CheckRow> rows = List.of();
    private String reason;
    private String message;
    private String until;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        GroupView group = desk.getGroup();
        if (group != null) {
            Map<String, CriterionCheck> checks = checkCriteria.checks(group);
            rows = group.verdicts().stream()
                    .map(v -> VerdictRow.of(v, group.application(), asked.getLanguage()))
                    .map(v -> new CheckRow(v, checks.get(v.id())))
                    .toList();
        }
    }

    public String check() throws IOException {
        OfficerAnswer answer =
                checkCriteria.check(code(), rows.stream().map(CheckRow::finding).toList());
        if (answer instanceof OfficerAnswer.Refused refused) {
            reasons = reasons(refused.reasons());
            return null;
        }
        return go();
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

    public String cancel() throws IOException {
        return decide(RegistrationState.CANCELLED);
    }

    /** Tells the group that somebody has begun to read. */
    public String review() throws IOException {
        return decide(RegistrationState.IN_REVIEW);
    }

    /** What a colleague prepared is not what should be decided. */
    public String giveUp() throws IOException {
        decide.giveUp(code());
        return go();
    }

    private String decide(RegistrationState to) throws IOException {
        if (message != null && message.length() > LONGEST_MESSAGE) {
            return tell("TOO_LONG", "booking.refusal.MESSAGE_TOO_LONG", LONGEST_MESSAGE, message.length());
        }
        Optional<LocalDate> lastDay = AskedTime.day(until);
        if (until != null && !until.isBlank() && lastDay.isEmpty()) {
            return tell("UNTIL", "group.decide.until.wrong");
        }
        return after(decide.decide(
                code(),
                new Decision(to, Item.constant(RegistrationReason.class, reason), message, lastDay.orElse(null))));
    }

    private String after(Applying outcome) throws IOException {
        if (outcome instanceof Applying.Done || outcome instanceof Applying.Prepared) {
            return go();
        }
        if (outcome instanceof Applying.ReasonMissing) {
            return tell("REASON_MISSING", "group.decide.reason-missing");
        }
        if (outcome instanceof Applying.Refused refused) {
            reasons = reasons(refused.reasons());
            desk.read();
            return null;
        }
        if (outcome instanceof Applying.NotNow notNow) {
            desk.read();
            return tell("NOT_NOW", "group.decide.not-now", Text.of(asked.getLanguage(), notNow.state()));
        }
        return tell("NOT_YOURS", "booking.moved.NotYours");
    }

    private String tell(String code, String key, Object... arguments) {
        reasons = List.of(new Reason(code, Text.of(asked.getLanguage(), key, arguments), null));
        return null;
    }

    private List<Reason> reasons(List<? extends Refusal> refusals) {
        return Problem.reasons(refusals, asked.getLanguage());
    }

    private String go() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("/staff/registrations/" + code() + "?done=yes");
        return null;
    }

    private String code() {
        return desk.getGroup().code();
    }

    public Proposal getProposal() {
        return decide.proposal(desk.getGroup()).orElse(null);
    }

    public List<SelectItem> getAnswers() {
        return List.of(
                new SelectItem("", Text.of(asked.getLanguage(), "group.check.open")),
                new SelectItem(CheckRow.YES, Text.of(asked.getLanguage(), "group.check.yes")),
                new SelectItem(CheckRow.NO, Text.of(asked.getLanguage(), "group.check.no")));
    }

    public boolean isDone() {
        return reasons.isEmpty() && Parameters.get("done") != null;
    }

    public List<SelectItem> getReasonItems() {
        return Item.of(RegistrationReason.values(), asked.getLanguage(), "booking.choose");
    }

    public List<CheckRow> getRows() {
        return rows;
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

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
