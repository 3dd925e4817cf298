package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.equipment.NewUnits;
import org.tsudoi.equipment.usecase.AddUnits;
import org.tsudoi.equipment.usecase.AddUnits.Added;
import org.tsudoi.equipment.usecase.Catalogue;

/** Pieces that a house has got are written into its list. */
@Named("newUnits")
@RequestScoped
public class NewUnitsPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private Catalogue catalogue;

    @Inject
    private AddUnits addUnits;

    private String kind;
    private String home;
    private String quantity = "1";
    private String tag;
    private String bought;
    private String warranty;
    private List<Reason> reasons = List.of();

    public void check() {
        Missing.unless(!addUnits.houses().isEmpty());
    }

    public String add() throws IOException {
        var problems = new ArrayList<Reason>();
        LocalDate boughtOn = Typed.day(bought, asked.getLanguage(), problems);
        LocalDate warrantyUntil = Typed.day(warranty, asked.getLanguage(), problems);
        Integer number = TypedNumber.of(quantity);
        var wanted = new NewUnits(kind, home, number == null ? 0 : number, Typed.text(tag), boughtOn, warrantyUntil);
        if (problems.isEmpty()) {
            Added added = addUnits.add(wanted);
            if (added.mistakes().isEmpty()) {
                show(added.tags());
            }
            added.mistakes().forEach(m -> problems.add(Problem.reason(m, asked.getLanguage())));
        }
        reasons = List.copyOf(problems);
        return null;
    }

    /** One is shown by itself; more are those of their kind and house. */
    private void show(List<String> tags) throws IOException {
        String address = tags.size() == 1
                ? "/staff/units/" + tags.get(0) + "?done=added"
                : "/staff/units?facility=" + home + "&kind=" + kind + "&added=" + tags.size();
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public List<SelectItem> getKinds() {
        return catalogue.kinds().stream()
                .map(k -> new SelectItem(k.code(), k.in(asked.getLanguage())))
                .toList();
    }

    public List<SelectItem> getHomes() {
        return addUnits.houses().stream()
                .map(f -> new SelectItem(f.code(), f.names().in(asked.getLanguage())))
                .toList();
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getHome() {
        return home;
    }

    public void setHome(String home) {
        this.home = home;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getBought() {
        return bought;
    }

    public void setBought(String bought) {
        this.bought = bought;
    }

    public String getWarranty() {
        return warranty;
    }

    public void setWarranty(String warranty) {
        this.warranty = warranty;
    }
}
