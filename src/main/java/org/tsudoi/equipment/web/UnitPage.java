package org.tsudoi.equipment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.UnitEdit;
import org.tsudoi.equipment.UnitState;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.equipment.usecase.FindByScan;
import org.tsudoi.equipment.usecase.KeepUnits;
import org.tsudoi.facility.usecase.Inventory;

/** One piece: what there is to do with it now, and what is known of it. Its label leads here. */
@Named("unitPage")
@RequestScoped
public class UnitPage {
    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private KeepUnits keepUnits;

    @Inject
    private FindByScan findByScan;

    private EquipmentUnit unit;
    private String home;
    private String state;
    private String condition;
    private String bought;
    private String inspected;
    private String inspectNext;
    private String warranty;
    private String note;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        unit = keepUnits.one(Parameters.get("tag")).orElse(null);
        if (unit != null) {
            home = home();
            state = unit.state().name();
            condition = unit.condition().name();
            bought = text(unit.dates().boughtOn());
            inspected = text(unit.dates().inspectedOn());
            inspectNext = text(unit.dates().inspectNextOn());
            warranty = text(unit.dates().warrantyUntil());
            note = unit.note();
        }
    }

    public void check() {
        Missing.unless(unit != null);
    }

    public String keep() throws IOException {
        var problems = new ArrayList<Reason>();
        var dates = new EquipmentUnit.Dates(
                day(bought, problems), day(inspected, problems), day(inspectNext, problems), day(warranty, problems));
        if (problems.isEmpty()) {
            var edit = new UnitEdit(
                    home == null ? home() : home,
                    Typed.constant(UnitState.class, state, unit.state()),
                    Typed.constant(Condition.class, condition, unit.condition()),
                    dates,
                    Typed.text(note));
            keepUnits.keep(unit.tag(), edit).forEach(m -> problems.add(Problem.reason(m, asked.getLanguage())));
        }
        reasons = List.copyOf(problems);
        if (reasons.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/staff/units/" + unit.tag() + "?done=kept");
        }
        return null;
    }

    private String home() {
        return inventory.city().facility(unit.homeFacilityId()).orElseThrow().code();
    }

    private LocalDate day(String typed, List<Reason> problems) {
        return Typed.day(typed, asked.getLanguage(), problems);
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Hand over or take back, when there is something to do. */
    public String getAct() {
        return findByScan.act(unit).orElse(null);
    }

    public boolean isActing() {
        return unit != null && keepUnits.isMine(unit);
    }

    /** Key of the words that say what has just happened, or null. */
    public String getDone() {
        String done = reasons.isEmpty() ? Parameters.get("done") : null;
        return done != null && done.matches("added|kept|planned|ended") ? "equipment.unit." + done : null;
    }

    public boolean isInspectionDue() {
        return unit.isInspectionDue(JapanTime.today(clock));
    }

    public EquipmentUnit getUnit() {
        return unit;
    }

    public String getKind() {
        return catalogue.name(unit.kind(), asked.getLanguage());
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public List<SelectItem> getHomes() {
        return inventory.city().facilities().stream()
                .map(f -> new SelectItem(f.code(), f.names().in(asked.getLanguage())))
                .toList();
    }

    public List<SelectItem> getStates() {
        return Typed.words(asked.getLanguage(), UnitState.values());
    }

    public List<SelectItem> getConditions() {
        return Typed.words(asked.getLanguage(), Condition.values());
    }

    public String getHome() {
        return home;
    }

    public void setHome(String home) {
        this.home = home;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getBought() {
        return bought;
    }

    public void setBought(String bought) {
        this.bought = bought;
    }

    public String getInspected() {
        return inspected;
    }

    public void setInspected(String inspected) {
        this.inspected = inspected;
    }

    public String getInspectNext() {
        return inspectNext;
    }

    public void setInspectNext(String inspectNext) {
        this.inspectNext = inspectNext;
    }

    public String getWarranty() {
        return warranty;
    }

    public void setWarranty(String warranty) {
        this.warranty = warranty;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
