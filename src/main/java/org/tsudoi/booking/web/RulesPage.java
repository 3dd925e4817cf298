package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleDraft;
import org.tsudoi.booking.RuleReading;
import org.tsudoi.booking.RuleWords;
import org.tsudoi.booking.RuleWords.Sentence;
import org.tsudoi.booking.usecase.EditRules;
import org.tsudoi.booking.usecase.ReadRules;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** All books of rules with their versions, places and drafts; the import of a book; and one book in words for everybody. */
@Named("rulesPage")
@RequestScoped
public class RulesPage {
    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private ReadRules readRules;

    @Inject
    private EditRules editRules;

    private String yaml;
    private String place;
    private String code;
    private String from;
    private boolean attached;
    private List<Reason> reasons = List.of();
    private List<RuleDraft> drafts;

    public List<String> getCodes() {
        return readRules.codes();
    }

    public List<RuleBook> versions(String book) {
        return readRules.versions(book);
    }

    /** The version that rules uses of today. */
    public boolean isNow(RuleBook book) {
        return readRules.today(book.code()).filter(b -> b.id() == book.id()).isPresent();
    }

    public boolean isComing(RuleBook book) {
        return book.validFrom().isAfter(JapanTime.today(clock));
    }

    /** Facilities that follow a book today, each with how many of its rooms. */
    public List<String> places(String book) {
        Map<String, Integer> rooms = new TreeMap<>();
        for (Room room : readRules.rooms(book, JapanTime.today(clock))) {
            Facility facility = inventory.city().facilityOf(room);
            rooms.merge(facility.names().in(asked.getLanguage()), 1, Integer::sum);
        }
        return rooms.entrySet().stream()
                .map(e -> Text.of(asked.getLanguage(), "rules.list.place", e.getKey(), e.getValue()))
                .toList();
    }

    public List<RuleDraft> getDrafts() {
        if (drafts == null) {
            drafts = editRules.drafts();
        }
        return drafts;
    }

    public boolean isAdmin() {
        return current.actor().isAdmin();
    }

    /** Reads a book from a text; what can be read becomes a draft. */
    public String read() throws IOException {
        Missing.unless(isAdmin());
        RuleReading reading = editRules.read(yaml == null ? "" : yaml);
        if (reading.book() == null) {
            reasons = reading.mistakes().stream().map(this::line).toList();
            return null;
        }
        Optional<Long> kept = editRules.keep(null, reading.book());
        if (kept.isPresent()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/admin/rules/drafts/" + kept.get());
        }
        return null;
    }

    private Reason line(RuleReading.At at) {
        Language language = asked.getLanguage();
        String message = Text.of(language, at.mistake());
        return new Reason(
                at.mistake().code(),
                at.line() == 0 ? message : Text.of(language, "rules.list.line", String.valueOf(at.line()), message),
                null);
    }

    public String attach() {
        LocalDate day = AskedTime.day(from).orElse(null);
        attached = editRules.attach(place == null ? "" : place.strip(), code == null ? "" : code, day);
        if (!attached) {
            reasons = List.of(new Reason("PLACE", Text.of(asked.getLanguage(), "rules.list.not-attached"), null));
        }
        return null;
    }

    /** The book of the address as it is for uses of today, or of the day asked for. */
    public RuleBook getShown() {
        LocalDate day = AskedTime.day(Parameters.get("day")).orElse(JapanTime.today(clock));
        return readRules.of(Parameters.get("code"), day).orElse(null);
    }

    public void check() {
        Missing.unless(getShown() != null);
    }

    public List<Sentence> getSentences() {
        return RuleWords.of(getShown(), asked.getLanguage());
    }

    public List<Room> getRooms() {
        return new ArrayList<>(readRules.rooms(Parameters.get("code"), JapanTime.today(clock)));
    }

    public Facility facilityOf(Room room) {
        return inventory.city().facilityOf(room);
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public boolean isAttached() {
        return attached;
    }

    public String getYaml() {
        return yaml;
    }

    public void setYaml(String yaml) {
        this.yaml = yaml;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
