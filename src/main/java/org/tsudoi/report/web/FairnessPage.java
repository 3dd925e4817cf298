package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.ToLongFunction;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.ComponentScripts;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.report.Fairness;
import org.tsudoi.report.Fairness.Line;
import org.tsudoi.report.usecase.CountFairness;
import org.tsudoi.report.usecase.FiscalYears;

/** Fair by evidence: shares of groups beside shares of popular hours, as tables and drawn. */
@Named("fairness")
@RequestScoped
public class FairnessPage {
    private static final String OF_GROUPS = "#949494";
    private static final String OF_HOURS = "#0017C1";

    @Inject
    private AskedLanguage asked;

    @Inject
    private FiscalYears years;

    @Inject
    private CountFairness count;

    private Fairness figures;

    /** A table of the page. */
    public record Table(String key, List<Line> lines) {}

    public int getYear() {
        return years.asked(Parameters.get("year"));
    }

    public boolean isNextYear() {
        return getYear() < years.current();
    }

    public Fairness getFigures() {
        if (figures == null) {
            figures = count.of(getYear());
        }
        return figures;
    }

    public List<Table> getTables() {
        return List.of(
                new Table("class", getFigures().byClass()),
                new Table("age", getFigures().byAge()),
                new Table("size", getFigures().bySize()));
    }

    public String reason(Fairness.Reason reason) {
        return FairnessWords.reason(reason, asked.getLanguage());
    }

    public void allowScripts() {
        ComponentScripts.allow();
    }

    /** Share of the groups and share of the popular hours by class, as Chart.js takes it. */
    public String getChart() {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        getFigures().byClass().forEach(l -> labels.add(Text.of(asked.getLanguage(), l.kind())));
        JsonArrayBuilder series = Json.createArrayBuilder()
                .add(series("group-share", OF_GROUPS, Line::groupShare))
                .add(series("share", OF_HOURS, Line::share));
        JsonObjectBuilder axis = Json.createObjectBuilder().add("min", 0).add("max", 100);
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", series))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("indexAxis", "y")
                                .add("animation", false)
                                .add("maintainAspectRatio", false)
                                .add("scales", Json.createObjectBuilder().add("x", axis)))
                .build()
                .toString();
    }

    private JsonObjectBuilder series(String key, String colour, ToLongFunction<Line> value) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        getFigures().byClass().forEach(l -> values.add(value.applyAsLong(l)));
        return Json.createObjectBuilder()
                .add("label", Text.of(asked.getLanguage(), "report.fair." + key))
                .add("data", values)
                .add("backgroundColor", colour);
    }
}
