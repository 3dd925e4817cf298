package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.base.web.Problem;
import org.tsudoi.report.Fairness;
import org.tsudoi.report.usecase.CountFairness;
import org.tsudoi.report.usecase.FiscalYears;

/** The report of fairness over the API, for administrators and auditors. */
@Path("reports/fairness")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class FairnessResource {
    @Inject
    private OnlyOffice onlyOffice;

    @Inject
    private FiscalYears years;

    @Inject
    private CountFairness count;

    /** Groups of one kind. */
    public record Line(
            String by, String kind, int groups, long groupShare, long minutes, long share, int requests, int refused) {}

    /** How often something was refused for a reason. */
    public record Reason(String source, String code, int count) {}

    /** The report of a fiscal year. */
    public record Report(
            int year, int popularSlots, long concentration, int top, List<Line> lines, List<Reason> reasons) {}

    @GET
    public Report get(@QueryParam("year") String year) {
        onlyOffice.check();
        Fairness figures = count.of(years.asked(year));
        List<Line> lines = Stream.of(
                        lines("class", figures.byClass()),
                        lines("age", figures.byAge()),
                        lines("size", figures.bySize()))
                .flatMap(s -> s)
                .toList();
        List<Reason> reasons = figures.reasons().stream()
                .map(r -> new Reason(r.source().name(), r.code(), r.count()))
                .toList();
        return new Report(
                figures.first().getYear(), figures.places(), figures.concentration(), figures.top(), lines, reasons);
    }

    private static Stream<Line> lines(String by, List<Fairness.Line> lines) {
        return lines.stream()
                .map(l -> new Line(
                        by,
                        l.kind().name(),
                        l.groups(),
                        l.groupShare(),
                        l.minutes(),
                        l.share(),
                        l.requests(),
                        l.refused()));
    }
}
