package org.tsudoi.report.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.report.Demand;
import org.tsudoi.report.store.DemandStore;

/** What of equipment there was too little in a fiscal year. */
@ApplicationScoped
public class CountDemand {
    @Inject
    private FiscalYears years;

    @Inject
    private Catalogue catalogue;

    @Inject
    private DemandStore store;

    public Demand of(int year) {
        if (!years.maySee()) {
            return Demand.of(year, List.of(), List.of(), Map.of());
        }
        var first = FiscalYears.first(year);
        var last = FiscalYears.last(year);
        return Demand.of(year, catalogue.everyKind(), store.lines(first, last), store.groups(first, last));
    }
}
