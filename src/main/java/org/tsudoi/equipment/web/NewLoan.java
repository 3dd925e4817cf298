package org.tsudoi.equipment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanAnswer.Instead;
import org.tsudoi.equipment.usecase.BorrowEquipment;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.equipment.usecase.UnitsFree;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** The form of a loan, for groups and for staff who enter it for a group. Taking something instead sends the same form again. */
@Named("newLoan")
@RequestScoped
public class NewLoan {
    private static final int MOST_GROUPS = 50;
    private static final int PARTS_OF_INSTEAD = 3;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private Catalogue catalogue;

    @Inject
    private UnitsFree unitsFree;

    @Inject
    private BorrowEquipment borrowEquipment;

    @Inject
    private LoanReplies replies;

    private final LoanForm form = new LoanForm();
    private String word;
    private List<Reason> reasons = List.of();
    private List<Instead> instead = List.of();
    private UnitsFree.Picture picture;

    @PostConstruct
    void read() {
        // before the choice of a group is judged, the choices must be those that were shown
        word = Parameters.get("word");
        LocalDate tomorrow = JapanTime.today(clock).plusDays(1);
        form.setFromDay(tomorrow.toString());
        form.setUntilDay(tomorrow.plusDays(1).toString());
        form.setFacility(Optional.ofNullable(Parameters.get("facility"))
                .filter(code -> getHouses().stream().anyMatch(f -> f.code().equals(code)))
                .orElseGet(() ->
                        getHouses().stream().map(Facility::code).findFirst().orElse("")));
    }

    /** Shows what is free in the time that was typed. */
    public String look() {
        return null;
    }

    public String submit() throws IOException {
        takeInstead();
        Optional<TimeSlot> slot = form.slot();
        if (slot.isEmpty()) {
            reasons = List.of(new Reason("TIME", Text.of(asked.getLanguage(), "equipment.loan.no-time"), null));
            return null;
        }
        LoanAnswer answer = borrowEquipment.borrow(form.asRequest(slot.get(), wanted()));
        if (answer instanceof LoanAnswer.Done done) {
            String door = isForOthers() ? "/staff/loans/" : "/my/loans/";
            FacesContext.getCurrentInstance().getExternalContext().redirect(door + done.reference() + "?done=reserved");
            return null;
        }
        form.renewKey();
        reasons = answer instanceof LoanAnswer.Unknown
                ? List.of(new Reason("GROUP", Text.of(asked.getLanguage(), "booking.new.no-group"), null))
                : replies.reasons(answer);
        instead = answer instanceof LoanAnswer.Refused refused ? refused.instead() : List.of();
        return null;
    }

    private void takeInstead() {
        String taken = Parameters.get("take");
        String[] parts = taken == null ? new String[0] : taken.split("\\|");
        if (parts.length == PARTS_OF_INSTEAD && parts[1].length() == 16 && parts[2].length() == 16) {
            form.setFacility(parts[0]);
            form.setFromDay(parts[1].substring(0, 10));
            form.setFromTime(parts[1].substring(11));
            form.setUntilDay(parts[2].substring(0, 10));
            form.setUntilTime(parts[2].substring(11));
        }
    }

    public String token(Instead other) {
        return other.facility().code() + "|"
                + other.slot().start().atZone(JapanTime.ZONE).toLocalDateTime() + "|"
                + other.slot().end().atZone(JapanTime.ZONE).toLocalDateTime();
    }

    public List<EquipmentKind> getKinds() {
        Optional<Facility> here = inventory.city().facility(form.getFacility());
        return catalogue.kinds().stream()
                .filter(EquipmentKind::mayBeTakenOut)
                .filter(k -> here.isEmpty() || picture().owned(k, here.get()) > 0)
                .toList();
    }

    /** How many are free at the counter in the time; nothing while there is no time. */
    public String free(EquipmentKind kind) {
        Optional<Facility> here = inventory.city().facility(form.getFacility());
        return here.isEmpty() || form.slot().isEmpty()
                ? ""
                : Text.of(
                        asked.getLanguage(),
                        "booking.new.equipment.free",
                        picture()
                                .free(
                                        kind,
                                        here.get(),
                                        form.slot()
                                                .get()
                                                .widened(0, catalogue.book().bufferMinutes(kind))));
    }

    private UnitsFree.Picture picture() {
        if (picture == null) {
            TimeSlot span = form.slot().orElseGet(() -> TimeSlot.day(JapanTime.today(clock)));
            picture = unitsFree.picture(catalogue.kinds(), span.widened(0, 14 * JapanTime.MINUTES_A_DAY));
        }
        return picture;
    }

    /** Houses that have something to take along. */
    public List<Facility> getHouses() {
        return catalogue.housesThatLend();
    }

    public List<SelectItem> getHouseItems() {
        return getHouses().stream()
                .map(f -> new SelectItem(f.code(), f.names().in(asked.getLanguage())))
                .toList();
    }

    /** What was typed for a kind, shown again. */
    public String quantity(EquipmentKind kind) {
        String typed = Parameters.get("eq-" + kind.code());
        return typed == null ? "" : typed;
    }

    private Map<String, Integer> wanted() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (EquipmentKind kind : catalogue.kinds()) {
            String typed = quantity(kind).strip();
            if (!typed.isEmpty() && !typed.equals("0")) {
                wanted.put(kind.code(), TypedNumber.of(typed));
            }
        }
        return wanted;
    }

    /** Staff enter loans for groups that telephone. */
    public boolean isForOthers() {
        return current.actor().isStaff();
    }

    public boolean isSearched() {
        return word != null;
    }

    /** Looks for groups by a piece of the name, for staff. */
    public String find() {
        return null;
    }

    public List<SelectItem> getGroups() {
        List<Standing> found = isForOthers() && word != null ? standings.search(word.strip(), MOST_GROUPS) : List.of();
        return Stream.concat(standings.own().stream(), found.stream())
                .map(s -> new SelectItem(s.code(), s.names().in(asked.getLanguage())))
                .toList();
    }

    public String getWord() {
        return word;
    }

    public void setWord(String value) {
        this.word = value;
    }

    public LoanForm getForm() {
        return form;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public List<Instead> getInstead() {
        return instead;
    }
}
