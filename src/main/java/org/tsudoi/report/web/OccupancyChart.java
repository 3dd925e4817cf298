package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.report.Figures.Occupancy;

/** Occupancy as bars, in the words of Chart.js; the table beside it says the same to who does not see it. */
@Named("occupancyChart")
@RequestScoped
public class OccupancyChart {
    private static final String KEY_COLOUR = "#0017c1";
    private static final int WHOLE = 100;

    @Inject
    private AskedLanguage asked;

    @Inject
    private AdminPages pages;

    public String getJson() {
        JsonArrayBuilder names = Json.createArrayBuilder();
        JsonArrayBuilder rates = Json.createArrayBuilder();
        for (Occupancy one : pages.getFigures().occupancy()) {
            names.add(one.facility().in(asked.getLanguage()));
            rates.add(one.percent());
        }
        JsonObjectBuilder bars = Json.createObjectBuilder()
                .add("label", Text.of(asked.getLanguage(), "report.report.rate") + " %")
                .add("backgroundColor", KEY_COLOUR)
                .add("data", rates);
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", names)
                                .add("datasets", Json.createArrayBuilder().add(bars)))
                .add("options", options())
                .build()
                .toString();
    }

    private static JsonObjectBuilder options() {
        return Json.createObjectBuilder()
                .add("indexAxis", "y")
                .add("animation", false)
                .add("maintainAspectRatio", false)
                .add(
                        "scales",
                        Json.createObjectBuilder()
                                .add(
                                        "x",
                                        Json.createObjectBuilder().add("min", 0).add("max", WHOLE)));
    }
}
