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
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.Correction;
import org.tsudoi.group.CorrectionSubject;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.AskCorrection;
import org.tsudoi.group.usecase.OfficerAnswer;

/** What is wrong about a group, told to the city, and what became of what was told before. */
@Named("correctionPage")
@RequestScoped
public class CorrectionPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private AskCorrection askCorrection;

    private GroupView group;
    private String subject;
    private String words;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        group = askCorrection.group(String.valueOf(Parameters.get("code"))).orElse(null);
    }

    public void check() {
        Missing.unless(group != null);
    }

    public String ask() throws IOException {
        OfficerAnswer answer = askCorrection.ask(group.code(), Item.constant(CorrectionSubject.class, subject), words);
        if (answer instanceof OfficerAnswer.Done) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/my/corrections/" + group.code() + "?done=yes");
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

    public List<Correction> getOwn() {
        return askCorrection.own(group);
    }

    public List<SelectItem> getSubjects() {
        return Item.of(CorrectionSubject.values(), asked.getLanguage(), "booking.choose");
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
