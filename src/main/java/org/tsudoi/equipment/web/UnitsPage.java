package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.LoanFilter.Part;
import org.tsudoi.equipment.UnitFilter;
import org.tsudoi.equipment.UnitRow;
import org.tsudoi.equipment.UnitState;
import org.tsudoi.equipment.usecase.AddUnits;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.equipment.usecase.KeepUnits;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** The pieces a house has: found by kind, state and word, with how much each is used; the same choice can be printed as labels. */
@Named("unitsPage")
@RequestScoped
public class UnitsPage {
    private static final int A_PAGE = 30;
    private static final int SOON_DAYS = 30;
    private static final int MOST_LABELS = 500;
    private static final List<String> PARTS = List.of("facility", "kind", "state", "word", "only");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private KeepUnits keepUnits;

    @Inject
    private AddUnits addUnits;

    private List<UnitRow> read;
    private int count = -1;

    /** Those on this page. */
    public List<UnitRow> getUnits() {
        return read().stream().limit(A_PAGE).toList();
    }

    private List<UnitRow> read() {
        if (read == null) {
            String after = keepUnits.one(asked("after")).map(EquipmentUnit::tag).orElse(null);
            read = keepUnits.list(filter(), new Part(after, A_PAGE + 1));
        }
        return read;
    }

    /** What the address of the next page says, or null on the last. */
    public String getNext() {
        return read().size() > A_PAGE ? read().get(A_PAGE - 1).unit().tag() : null;
    }

    /** How many there are on all pages. */
    public int getCount() {
        if (count < 0) {
            count = keepUnits.count(filter());
        }
        return count;
    }

    /** How many have just been added, or null. */
    public Integer getAdded() {
        return asked("added").isEmpty() ? null : TypedNumber.of(asked("added"));
    }

    public boolean isAdding() {
        return !addUnits.houses().isEmpty();
    }

    /** Those that labels are printed for: of all pages, as far as one file goes. */
    public List<UnitRow> getLabelled() {
        return keepUnits.list(filter(), new Part(null, MOST_LABELS));
    }

    /** Not all of them get a label at once: how many do. */
    public int getMostLabels() {
        return MOST_LABELS;
    }

    private UnitFilter filter() {
        UnitFilter mine = keepUnits.mine();
        String word = asked("word");
        return new UnitFilter(
                mine.facilities(),
                mine.everything(),
                inventory.city().facility(asked("facility")).map(Facility::id).orElse(null),
                asked("kind").isEmpty() ? null : asked("kind"),
                Arrays.stream(UnitState.values())
                        .filter(s -> s.name().equals(asked("state")))
                        .findFirst()
                        .orElse(null),
                word.isEmpty() ? null : word,
                asked("only").equals("unused"),
                dueBy(asked("only")));
    }

    private LocalDate dueBy(String only) {
        LocalDate today = JapanTime.today(clock);
        return only.equals("due") ? today : only.equals("soon") ? today.plusDays(SOON_DAYS) : null;
    }

    /** What was chosen, or an empty text. */
    public String asked(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** The same choice as labels. */
    public String getQuery() {
        return PARTS.stream()
                .filter(p -> !asked(p).isEmpty())
                .map(p -> "&" + p + "=" + URLEncoder.encode(asked(p), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    public String home(EquipmentUnit unit) {
        return inventory
                .city()
                .facility(unit.homeFacilityId())
                .map(f -> f.names().in(asked.getLanguage()))
                .orElse("");
    }

    public boolean isInspectionDue(EquipmentUnit unit) {
        return unit.isInspectionDue(JapanTime.today(clock));
    }

    public List<SelectItem> getFacilities() {
        return withAny(inventory.city().facilities().stream()
                .filter(f ->
                        current.actor().isStaffOf(f.id()) || current.actor().isAuditor())
                .map(f -> new SelectItem(f.code(), f.names().in(asked.getLanguage()))));
    }

    public List<SelectItem> getKinds() {
        return withAny(catalogue.everyKind().stream().map(k -> new SelectItem(k.code(), k.in(asked.getLanguage()))));
    }

    public List<SelectItem> getStates() {
        return withAny(Arrays.stream(UnitState.values())
                .map(s -> new SelectItem(s.name(), Text.of(asked.getLanguage(), s))));
    }

    public List<SelectItem> getOnly() {
        return withAny(Stream.of("unused", "due", "soon")
                .map(o -> new SelectItem(o, Text.of(asked.getLanguage(), "equipment.units.only." + o))));
    }

    private List<SelectItem> withAny(Stream<SelectItem> items) {
        List<SelectItem> all = new ArrayList<>();
        all.add(new SelectItem("", Text.of(asked.getLanguage(), "equipment.units.any")));
        items.forEach(all::add);
        return all;
    }
}
