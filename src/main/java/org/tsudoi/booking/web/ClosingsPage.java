package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.usecase.ReadDisplaced;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.ClosingMistake;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.usecase.KeepClosings;

/** What staff have closed, with who is still displaced by it; and the form to close more. */
@Named("closingsPage")
@RequestScoped
public class ClosingsPage {
    private static final int LONG_AGO_DAYS = 60;

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private KeepClosings closings;

    @Inject
    private ReadDisplaced displaced;

    private String place;
    private String from;
    private String until;
    private boolean forGood;
    private String reason;
    private String reasonEn;
    private Integer wouldBe;
    private Integer still;
    private List<Reason> reasons = List.of();
    private List<Line> lines;

    /** A closing with where it is and how many are still displaced. */
    public record Line(Closing closing, String where, int still) {}

    public List<Line> getLines() {
        if (lines == null) {
            lines = closings.mine().stream()
                    .map(c -> new Line(c, where(c), displaced.still(c)))
                    .toList();
        }
        return lines;
    }

    /** Of all closings together that may still concern somebody. */
    public int getStill() {
        if (still == null) {
            LocalDate since = JapanTime.today(clock).minusDays(LONG_AGO_DAYS);
            still = closings.mine().stream()
                    .filter(c -> !c.isLifted() && !c.wish().last().isBefore(since))
                    .mapToInt(displaced::still)
                    .sum();
        }
        return still;
    }

    /** The building, or the room in it. */
    public String where(Closing closing) {
        Language language = asked.getLanguage();
        var city = inventory.city();
        String building = city.facility(closing.wish().facilityId())
                .map(f -> f.names().in(language))
                .orElse("");
        return city.room(closing.wish().roomId())
                .map(room -> building + " " + room.names().in(language))
                .orElse(building);
    }

    /** Whole buildings and rooms of those that this person looks after. */
    public List<SelectItem> getPlaces() {
        Language language = asked.getLanguage();
        List<SelectItem> items = new ArrayList<>();
        mine().forEach(f -> items.add(new SelectItemGroup(
                f.names().in(language),
                null,
                false,
                Stream.concat(
                                Stream.of(new SelectItem(
                                        f.code(),
                                        Text.of(
                                                language,
                                                "closing.whole",
                                                f.names().in(language)))),
                                f.rooms().stream()
                                        .filter(r -> r.bookable())
                                        .map(r -> new SelectItem(
                                                r.code(), r.names().in(language))))
                        .toArray(SelectItem[]::new))));
        return items;
    }

    private Stream<Facility> mine() {
        return inventory.city().facilities().stream()
                .filter(f -> current.actor().isStaffOf(f.id()));
    }

    public boolean isActing() {
        return mine().findAny().isPresent();
    }

    /** How many would lose their booking; nothing is done. */
    public String look() {
        wish().ifPresent(wish -> {
            reasons = Reasons.of(ClosingMistake.withoutReason(wish, JapanTime.today(clock)), null, asked.getLanguage());
            wouldBe = reasons.isEmpty() ? displaced.wouldBe(wish) : null;
        });
        return null;
    }

    public String close() throws IOException {
        Optional<Closing.Wish> wish = wish();
        if (wish.isEmpty()) {
            return null;
        }
        KeepClosings.Outcome outcome = closings.close(wish.get());
        reasons = Reasons.of(outcome.mistakes(), null, asked.getLanguage());
        if (outcome.closing() != null) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/staff/closures/" + outcome.closing().reference() + "?done="
                            + (outcome.mistakes().isEmpty() ? "closed" : "before"));
        }
        return null;
    }

    /** As it was typed; nothing, with the reason, when it cannot be read. */
    private Optional<Closing.Wish> wish() {
        Optional<LocalDate> first = AskedTime.day(from);
        Optional<LocalDate> last = AskedTime.day(until);
        Optional<Facility> building = mine().filter(
                        f -> f.code().equals(place) || f.room(place).isPresent())
                .findFirst();
        if (first.isEmpty() || building.isEmpty() || !forGood && last.isEmpty()) {
            reasons = Reasons.of(List.of(new ClosingMistake.ClosingDayUnreadable()), null, asked.getLanguage());
            return Optional.empty();
        }
        long room = building.get().room(place).map(r -> r.id()).orElse(0L);
        return Optional.of(new Closing.Wish(
                building.get().id(),
                room,
                first.get(),
                forGood ? null : last.get(),
                new Closure.Reason(text(reason), text(reasonEn))));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public Integer getWouldBe() {
        return wouldBe;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String value) {
        this.place = value;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String value) {
        this.from = value;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String value) {
        this.until = value;
    }

    public boolean isForGood() {
        return forGood;
    }

    public void setForGood(boolean value) {
        this.forGood = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String value) {
        this.reason = value;
    }

    public String getReasonEn() {
        return reasonEn;
    }

    public void setReasonEn(String value) {
        this.reasonEn = value;
    }
}
