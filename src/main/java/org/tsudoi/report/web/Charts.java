package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.primefaces.context.PrimeFacesContext;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
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

    /**
     * Lets this one answer run the scripts that its components write into the page, by a number used once; all other
     * pages run our own script file only.
     */
    public void allowScripts() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String nonce = PrimeFacesContext.getCspState(faces).getNonce();
        faces.getExternalContext()
                .setResponseHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:; "
                                + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; "
                                + "form-action 'self'; frame-ancestors 'none'");
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
