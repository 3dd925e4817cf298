package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.report.Demand;
import org.tsudoi.report.Part;
import org.tsudoi.report.usecase.CountDemand;
import org.tsudoi.report.usecase.FiscalYears;

/** What of equipment there was too little: what to buy, for where, and when it would be used. */
@Named("demand")
@RequestScoped
public class DemandPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private FiscalYears years;

    @Inject
    private CountDemand count;

    @Inject
    private Inventory inventory;

    private Demand figures;

    public int getYear() {
        return years.asked(Parameters.get("year"));
    }

    public boolean isNextYear() {
        return getYear() < years.current();
    }

    public Demand getFigures() {
        if (figures == null) {
            figures = count.of(getYear());
        }
        return figures;
    }

    public Part[] getParts() {
        return Part.values();
    }

    public String kind(EquipmentKind kind) {
        return kind.in(asked.getLanguage());
    }

    public String facility(long id) {
        return DemandWords.facility(id, inventory.city(), asked.getLanguage());
    }
}
