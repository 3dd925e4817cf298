package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.Correction;
import org.tsudoi.group.CorrectionState;
import org.tsudoi.group.usecase.AnswerCorrection;
import org.tsudoi.group.usecase.OfficerAnswer;

/** Corrections that wait for an answer, and one of them with the form to answer it. */
@Named("correctionDesk")
@RequestScoped
public class CorrectionDesk {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private AnswerCorrection answerCorrection;

    private Correction one;
    private List<Correction> waiting;
    private String outcome;
    private String words;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        one = answerCorrection.one(String.valueOf(Parameters.get("reference"))).orElse(null);
    }

    public void check() {
        Missing.unless(one != null);
    }

    public String answer() throws IOException {
        OfficerAnswer answer =
                answerCorrection.answer(one.reference(), Item.constant(CorrectionState.class, outcome), words);
        if (answer instanceof OfficerAnswer.Done) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/staff/corrections?done=yes");
        } else if (answer instanceof OfficerAnswer.Refused refused) {
            reasons = Problem.reasons(refused.reasons(), asked.getLanguage());
        }
        return null;
    }

    public boolean isAnswerable() {
        return one.isOpen() && current.actor().isStaff();
    }

    public boolean isDone() {
        return Parameters.get("done") != null;
    }

    public List<Correction> getWaiting() {
        if (waiting == null) {
            waiting = answerCorrection.waiting();
        }
        return waiting;
    }

    public List<SelectItem> getOutcomes() {
        return List.of(
                new SelectItem("", Text.of(asked.getLanguage(), "booking.choose")),
                item(CorrectionState.MENDED),
                item(CorrectionState.DECLINED));
    }

    private SelectItem item(CorrectionState state) {
        return new SelectItem(state.name(), Text.of(asked.getLanguage(), state));
    }

    public Correction getOne() {
        return one;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
