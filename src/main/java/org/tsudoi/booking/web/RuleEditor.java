package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.booking.Quota;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleBookReader.IfClosed;
import org.tsudoi.booking.RuleBookReader.SameDay;
import org.tsudoi.booking.RuleDraft;
import org.tsudoi.booking.RuleField;
import org.tsudoi.booking.RuleReading;
import org.tsudoi.booking.RuleReading.At;
import org.tsudoi.booking.WindowType;
import org.tsudoi.booking.usecase.EditRules;
import org.tsudoi.booking.usecase.ReadRules;
import org.tsudoi.facility.Activity;
import org.tsudoi.group.GroupClass;

/** The editor of a book of rules: starts from the version in force or from a draft, and keeps a draft. */
@Named("ruleEditor")
@RequestScoped
public class RuleEditor {
    private static final int EMPTY_ROWS = 2;

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadRules readRules;

    @Inject
    private EditRules editRules;

    @Inject
    private HttpServletRequest request;

    private RuleForm form;
    private Long draftId;
    private List<At> mistakes = List.of();

    @PostConstruct
    void read() {
        draftId = Ids.of(Parameters.get("draft")).orElse(null);
        if (request.getMethod().equals("POST")) {
            form = RuleForm.sent(request.getParameterMap());
            return;
        }
        Optional<RuleBook> start = draftId == null
                ? readRules.today(Parameters.get("code"))
                : editRules.draft(draftId).map(RuleDraft::book);
        form = start.map(RuleForm::of).orElse(null);
    }

    public void check() {
        Missing.unless(current.actor().isAdmin() && form != null);
    }

    public String keep() throws IOException {
        RuleReading reading = editRules.read(form.values());
        mistakes = reading.mistakes();
        if (mistakes.isEmpty()) {
            Optional<Long> kept = editRules.keep(draftId, reading.book());
            Missing.unless(kept.isPresent());
            if (kept.isPresent()) {
                FacesContext.getCurrentInstance().getExternalContext().redirect("/admin/rules/drafts/" + kept.get());
            }
        }
        return null;
    }

    public List<Reason> getReasons() {
        return mistakes.stream()
                .map(at -> Reason.of(at.mistake(), null, asked.getLanguage()))
                .toList();
    }

    /** aria-invalid of a field. */
    public String wrong(String field) {
        return mistakes.stream().anyMatch(at -> at.mistake().field().equals(field)) ? "true" : null;
    }

    public String value(String field) {
        return form.value(field);
    }

    /** Value of a checked or selected attribute. */
    public String chosen(String field, String value) {
        return form.has(field, value) ? "chosen" : null;
    }

    public String label(String field) {
        return RuleField.words(field, asked.getLanguage());
    }

    public String getTomorrow() {
        return JapanTime.today(clock).plusDays(1).toString();
    }

    /** Asked while the page is built, before it is known whether there is such a draft. */
    public List<Integer> rows(String list) {
        int filled = form == null ? 0 : form.rows(list);
        return IntStream.range(0, filled + EMPTY_ROWS).boxed().toList();
    }

    public List<SelectItem> getClasses() {
        return Item.of(GroupClass.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getTypes() {
        return Item.of(WindowType.values(), asked.getLanguage(), "rules.edit.not-admitted");
    }

    public List<SelectItem> getPeriods() {
        return Item.of(Quota.Period.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getUnits() {
        return Item.of(Quota.Unit.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getPieces() {
        return Item.of(RuleBook.TimesBy.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getActivities() {
        return Item.of(Activity.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getPurposes() {
        return Item.of(PurposeKind.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getClosedChoices() {
        return Item.of(IfClosed.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getSameDayChoices() {
        return Item.of(SameDay.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(d -> new SelectItem(
                        d.name(),
                        d.getDisplayName(TextStyle.SHORT, asked.getLanguage().locale())))
                .toList();
    }

    /** Codes of refusals that an article may stand behind, with what they say. */
    public List<SelectItem> getArticles() {
        return RuleArticles.CODES.stream()
                .map(code -> new SelectItem(code, Text.of(asked.getLanguage(), "rules.article." + code)))
                .toList();
    }

    public Long getDraftId() {
        return draftId;
    }

    public String getCode() {
        return form.value("code");
    }
}
