package org.tsudoi.equipment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.equipment.KindEdit;
import org.tsudoi.equipment.KindField;
import org.tsudoi.equipment.KindMistake;
import org.tsudoi.equipment.KindRow;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.LoanMode;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.equipment.usecase.KeepKinds;
import org.tsudoi.group.GroupClass;

/** A kind of equipment to be changed, or a new one. */
@Named("kindEdit")
@RequestScoped
public class KindEditPage {
    @Inject
    private HttpServletRequest request;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Catalogue catalogue;

    @Inject
    private KeepKinds keepKinds;

    private KindRow row;
    private KindForm form;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        String code = Parameters.get("code");
        row = code == null ? null : keepKinds.one(code).orElse(null);
        form = row == null ? KindForm.empty() : KindForm.of(row);
    }

    /** The form for a new kind has no code in its address. */
    public void check() {
        Missing.unless(keepKinds.mayKeep() && (row != null || Parameters.get("code") == null));
    }

    public String keep() throws IOException {
        String[] chosen = request.getParameterValues("classes");
        form.setClasses(chosen == null ? List.of() : List.of(chosen));
        KindEdit edit = form.edit();
        return row == null
                ? finish(keepKinds.add(Typed.text(form.getCode()), edit), "added")
                : finish(keepKinds.keep(row.kind().code(), edit), "kept");
    }

    public String retire() throws IOException {
        keepKinds.retire(row.kind().code());
        return finish(List.of(), "retired");
    }

    public String resume() throws IOException {
        keepKinds.resume(row.kind().code());
        return finish(List.of(), "resumed");
    }

    private String finish(List<KindMistake> mistakes, String done) throws IOException {
        reasons = Problem.reasons(mistakes, asked.getLanguage());
        if (reasons.isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/admin/equipment?done=" + done);
        }
        return null;
    }

    public String getTitle() {
        return row == null
                ? Text.of(asked.getLanguage(), "equipment.kinds.new")
                : row.kind().in(asked.getLanguage());
    }

    /** The label of a field. */
    public String label(String field) {
        return Text.of(asked.getLanguage(), KindField.valueOf(field));
    }

    /** The city's rules of lending, which hold where nothing is written. */
    public LendingBook getBook() {
        return catalogue.book();
    }

    public List<SelectItem> getCategories() {
        Stream<String> own = row == null ? Stream.empty() : Stream.of(row.kind().category());
        return Stream.concat(KindEdit.CATEGORIES.stream(), own)
                .distinct()
                .map(c -> new SelectItem(c, category(c)))
                .toList();
    }

    private String category(String code) {
        String key = "equipment.category." + code;
        return Text.has(asked.getLanguage(), key) ? Text.of(asked.getLanguage(), key) : code;
    }

    public List<SelectItem> getModes() {
        return Typed.words(asked.getLanguage(), LoanMode.values());
    }

    public List<SelectItem> getClasses() {
        return Typed.words(asked.getLanguage(), GroupClass.values());
    }

    public KindRow getRow() {
        return row;
    }

    public KindForm getForm() {
        return form;
    }

    public List<Reason> getReasons() {
        return reasons;
    }
}
