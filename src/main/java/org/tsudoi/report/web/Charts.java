package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.ComponentScripts;
import org.tsudoi.report.Figures.Occupancy;

/** Figures drawn as charts; the same figures always stand beside them as a table, for whoever cannot see or run them. */
@Named("charts")
@RequestScoped
public class Charts {
    private static final String BAR = "#0017C1";

    @Inject
    private AskedLanguage asked;

    @Inject
    private AdminPages pages;

    public void allowScripts() {
        ComponentScripts.allow();
    }

    /** Occupancy in per cent by building, as Chart.js takes it. */
    public String getOccupancy() {
        List<Occupancy> occupancy = pages.getFigures().occupancy();
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (Occupancy building : occupancy) {
            labels.add(building.facility().in(asked.getLanguage()));
            values.add(building.percent());
        }
        JsonObject series = Json.createObjectBuilder()
                .add("label", Text.of(asked.getLanguage(), "report.report.rate"))
                .add("data", values)
                .add("backgroundColor", BAR)
                .build();
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add("datasets", Json.createArrayBuilder().add(series)))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("indexAxis", "y")
                                .add("animation", false)
                                .add("maintainAspectRatio", false)
                                .add(
                                        "plugins",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "legend",
                                                        Json.createObjectBuilder()
                                                                .add("display", false)))
                                .add(
                                        "scales",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "x",
                                                        Json.createObjectBuilder()
                                                                .add("min", 0)
                                                                .add("max", 100))))
                .build()
                .toString();
    }
}
