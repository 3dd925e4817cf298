package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.ToIntFunction;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.ComponentScripts;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.RuleDraft;
import org.tsudoi.booking.RuleReplay.Outcome;
import org.tsudoi.booking.RuleReplay.Tally;
import org.tsudoi.booking.usecase.EditRules;
import org.tsudoi.booking.usecase.TryRules;
import org.tsudoi.facility.usecase.Inventory;

/** A draft tried on the wishes of the last year, as a table and as a chart beside it. */
@Named("ruleTrial")
@RequestScoped
public class RuleTrialPage {
    private static final String KEPT = "#0017C1";
    private static final String ADMITTED = "#259D63";
    private static final String REFUSED = "#CE0000";

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private EditRules editRules;

    @Inject
    private TryRules tryRules;

    private RuleDraft draft;
    private Outcome outcome;
    private List<Line> lines = List.of();

    /** What became of the wishes of a class or for a room. */
    public record Line(String name, Tally tally) {}

    @PostConstruct
    void read() {
        draft = Ids.of(Parameters.get("id")).flatMap(editRules::draft).orElse(null);
        if (draft != null) {
            outcome = tryRules.on(draft.book());
            lines = outcome.byClass().entrySet().stream()
                    .map(e -> new Line(Text.of(language(), e.getKey()), e.getValue()))
                    .toList();
        }
    }

    public void check() {
        Missing.unless(draft != null);
        ComponentScripts.allow();
    }

    public List<Line> getClasses() {
        return lines;
    }

    public List<Line> getRooms() {
        return outcome.byRoom().entrySet().stream()
                .map(e -> new Line(roomName(e.getKey()), e.getValue()))
                .toList();
    }

    private String roomName(String code) {
        return inventory
                .city()
                .room(code)
                .map(r -> inventory.city().facilityOf(r).names().in(language()) + " "
                        + r.names().in(language()))
                .orElse(code);
    }

    /** Why, in words where there are any: 1か月の上限 12. */
    public List<String> getReasons() {
        return outcome.reasons().stream()
                .map(r -> {
                    String key = "rules.article." + r.code();
                    String word = Text.has(language(), key) ? Text.of(language(), key) : r.code();
                    return Text.of(language(), "rules.trial.reason", word, r.times());
                })
                .toList();
    }

    /** Wishes by class as stacked bars, as Chart.js takes it. */
    public String getChart() {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        lines.forEach(l -> labels.add(l.name()));
        JsonArrayBuilder series = Json.createArrayBuilder()
                .add(series("unchanged", KEPT, Tally::unchanged))
                .add(series("admitted", ADMITTED, Tally::admittedNow))
                .add(series("refused", REFUSED, Tally::refusedNow));
        JsonObjectBuilder stacked = Json.createObjectBuilder()
                .add("x", Json.createObjectBuilder().add("stacked", true))
                .add("y", Json.createObjectBuilder().add("stacked", true));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", series))
                .add(
                        "options",
                        Json.createObjectBuilder()
                                .add("indexAxis", "y")
                                .add("animation", false)
                                .add("maintainAspectRatio", false)
                                .add("scales", stacked))
                .build()
                .toString();
    }

    private JsonObjectBuilder series(String name, String colour, ToIntFunction<Tally> figure) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        lines.forEach(l -> values.add(figure.applyAsInt(l.tally())));
        return Json.createObjectBuilder()
                .add("label", Text.of(language(), "rules.trial." + name))
                .add("data", values)
                .add("backgroundColor", colour);
    }

    private Language language() {
        return asked.getLanguage();
    }

    public Tally getAll() {
        return outcome.all();
    }

    public RuleDraft getDraft() {
        return draft;
    }
}
