package org.tsudoi.equipment.web;

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
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.equipment.Maintenance;
import org.tsudoi.equipment.Maintenance.Purpose;
import org.tsudoi.equipment.MaintenancePlan;
import org.tsudoi.equipment.usecase.MaintainUnits;

/** Times in which the unit of the page is kept back: those there were, those to come, and a new one. */
@Named("maintenance")
@RequestScoped
public class MaintenancePanel {
    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private UnitPage page;

    @Inject
    private MaintainUnits maintainUnits;

    private String purpose = Purpose.INSPECTION.name();
    private String first;
    private String last;
    private String why;
    private List<Reason> reasons = List.of();
    private List<Maintenance> times;

    public String plan() throws IOException {
        var problems = new ArrayList<Reason>();
        LocalDate from = Typed.day(first, asked.getLanguage(), problems);
        LocalDate to = last == null || last.isBlank() ? from : Typed.day(last, asked.getLanguage(), problems);
        var wanted =
                new MaintenancePlan(Typed.constant(Purpose.class, purpose, Purpose.OTHER), from, to, Typed.text(why));
        if (problems.isEmpty()) {
            maintainUnits
                    .plan(page.getUnit().tag(), wanted)
                    .forEach(m -> problems.add(Problem.reason(m, asked.getLanguage())));
        }
        reasons = List.copyOf(problems);
        if (reasons.isEmpty()) {
            show("planned");
        }
        return null;
    }

    /** The button that was pressed says which. */
    public String end() throws IOException {
        maintainUnits.end(page.getUnit().tag(), String.valueOf(Parameters.get("ends")));
        show("ended");
        return null;
    }

    private void show(String done) throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/staff/units/" + page.getUnit().tag() + "?done=" + done);
    }

    public List<Maintenance> getTimes() {
        if (times == null) {
            times = maintainUnits.of(page.getUnit());
        }
        return times;
    }

    public boolean isGoingOn() {
        return getTimes().stream().anyMatch(this::isNow);
    }

    public boolean isNow(Maintenance one) {
        return one.isGoingOnAt(clock.instant());
    }

    public boolean isOpen(Maintenance one) {
        return one.isOpenAt(clock.instant());
    }

    public List<SelectItem> getPurposes() {
        return Typed.words(asked.getLanguage(), Purpose.values());
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
