package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.RuleDraft;
import org.tsudoi.booking.RuleProblem;
import org.tsudoi.booking.RuleWords;
import org.tsudoi.booking.RuleWords.Sentence;
import org.tsudoi.booking.usecase.EditRules;

/** A draft before it takes effect: in words of three languages, with what would go wrong, and the decision. */
@Named("ruleDraft")
@RequestScoped
public class RuleDraftPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private EditRules editRules;

    private RuleDraft draft;
    private List<RuleProblem> problems;

    @PostConstruct
    void read() {
        draft = Ids.of(Parameters.get("id")).flatMap(editRules::draft).orElse(null);
    }

    public void check() {
        Missing.unless(draft != null);
    }

    public String decide() throws IOException {
        problems = editRules.decide(draft.id());
        if (problems.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/admin/rules?done=" + draft.book().code());
        }
        return null;
    }

    public String drop() throws IOException {
        editRules.drop(draft.id());
        FacesContext.getCurrentInstance().getExternalContext().redirect("/admin/rules");
        return null;
    }

    private List<RuleProblem> problems() {
        if (problems == null) {
            problems = editRules.problems(draft.book());
        }
        return problems;
    }

    public List<Reason> getStopping() {
        return reasons(problems().stream().filter(RuleProblem::stops).toList());
    }

    public List<Reason> getHints() {
        return reasons(problems().stream().filter(p -> !p.stops()).toList());
    }

    private List<Reason> reasons(List<? extends Refusal> found) {
        return found.stream().map(p -> Reason.of(p, null, asked.getLanguage())).toList();
    }

    public boolean isDecidable() {
        return current.actor().isAdmin() && getStopping().isEmpty();
    }

    public boolean isAdmin() {
        return current.actor().isAdmin();
    }

    public List<Language> getLanguages() {
        return Arrays.asList(Language.values());
    }

    public List<Sentence> sentences(Language language) {
        return RuleWords.of(draft.book(), language);
    }

    public RuleDraft getDraft() {
        return draft;
    }
}
