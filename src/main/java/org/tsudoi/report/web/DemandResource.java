package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.base.web.Problem;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.report.Demand;
import org.tsudoi.report.Demand.OfKind;
import org.tsudoi.report.usecase.CountDemand;
import org.tsudoi.report.usecase.FiscalYears;

/** Equipment there was too little of over the API, for administrators and auditors. */
@Path("reports/equipment-demand")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class DemandResource {
    @Inject
    private OnlyOffice onlyOffice;

    @Inject
    private FiscalYears years;

    @Inject
    private CountDemand count;

    @Inject
    private Inventory inventory;

    /** All wishes for a kind. */
    public record Kind(String code, int owned, int searched, int refused, int groups, int mostMissing) {}

    /** Wishes that agree in kind, place, day of the week (1 is Sunday) and part of the day; without a facility for anywhere. */
    public record Line(
            String code,
            String facility,
            int weekday,
            String part,
            String source,
            int times,
            int missing,
            int mostMissing) {}

    /** The report of a fiscal year. */
    public record Report(int year, List<Kind> kinds, List<Line> lines) {}

    @GET
    public Report get(@QueryParam("year") String year) {
        onlyOffice.check();
        Demand demand = count.of(years.asked(year));
        City city = inventory.city();
        Map<Long, String> codes = demand.kinds().stream()
                .map(OfKind::kind)
                .collect(Collectors.toMap(EquipmentKind::id, EquipmentKind::code));
        return new Report(
                demand.year(),
                demand.kinds().stream().map(DemandResource::kind).toList(),
                demand.lines().stream()
                        .filter(l -> codes.containsKey(l.kind()))
                        .map(l -> line(codes.get(l.kind()), l, city))
                        .toList());
    }

    private static Kind kind(OfKind of) {
        return new Kind(of.kind().code(), of.kind().owned(), of.searched(), of.refused(), of.groups(), of.most());
    }

    private static Line line(String code, Demand.Line line, City city) {
        return new Line(
                code,
                city.facility(line.facility()).map(Facility::code).orElse(null),
                line.weekday(),
                line.part().name(),
                line.source().name(),
                line.times(),
                line.missing(),
                line.most());
    }
}
