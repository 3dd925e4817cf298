package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.booking.FormMistake;
import org.tsudoi.booking.Occurrence;
import org.tsudoi.booking.Recurrence;
import org.tsudoi.booking.Rhythm;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.SeriesAnswer;
import org.tsudoi.booking.SeriesRequest;
import org.tsudoi.booking.SeriesRequest.Take;
import org.tsudoi.booking.usecase.BookSeries;
import org.tsudoi.booking.usecase.PlanSeries;
import org.tsudoi.booking.web.Instead.Place;
import org.tsudoi.facility.usecase.Inventory;

/** The builder of a series: first each day with its own verdict, with a choice for each, and only then the booking. */
@Named("newSeries")
@RequestScoped
public class NewSeries {
    private static final String CHOICE = "on-";
    private static final String LEAVE_OUT = "-";

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private WishFields wish;

    @Inject
    private GroupChoice groupChoice;

    @Inject
    private RoomChoice roomChoice;

    @Inject
    private Instead instead;

    @Inject
    private PlanSeries planSeries;

    @Inject
    private BookSeries bookSeries;

    private Place first;
    private final PlaceFields place = new PlaceFields();
    private String rhythm = RhythmChoice.EVERY_WEEK.name();
    private String until;
    private String count;
    private boolean skipHolidays = true;
    private List<Occurrence> days = List.of();
    private RuleBook book;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        String room = Parameters.get("room");
        first = instead.place(room, Parameters.get("start"), Parameters.get("end"))
                .orElse(null);
        if (first != null) {
            place.fill(first.room(), first.slot());
            wish.lookAt(first.room(), first.slot());
            groupChoice.at(first.room().facilityId());
        }
    }

    /** It begins with a room and a time, as a single booking does. */
    public void check() {
        Missing.unless(first != null);
    }

    public String plan() {
        request(Take.FREE).ifPresent(request -> tell(planSeries.plan(request)));
        return null;
    }

    public String bookAll() throws IOException {
        return book(Take.ALL);
    }

    public String bookFree() throws IOException {
        return book(Take.FREE);
    }

    private String book(Take take) throws IOException {
        Optional<SeriesRequest> request = request(take);
        if (request.isEmpty()) {
            return null;
        }
        SeriesAnswer answer = bookSeries.book(request.get());
        if (answer instanceof SeriesAnswer.Booked booked) {
            boolean staff = groupChoice.isByStaff(request.get().each().group());
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect((staff ? "/staff/series/" : "/my/series/") + booked.reference() + "?done=booked");
            return null;
        }
        tell(answer);
        wish.getForm().renewKey();
        return null;
    }

    private void tell(SeriesAnswer answer) {
        if (answer instanceof SeriesAnswer.Planned planned) {
            days = planned.days();
            book = planned.book();
        } else if (answer instanceof SeriesAnswer.Refused refused) {
            days = refused.days();
            book = refused.book();
            refuse("NOT_ALL", Text.of(asked.getLanguage(), "series.not-booked"));
        } else if (answer instanceof SeriesAnswer.Malformed malformed) {
            reasons = Reasons.of(malformed.mistakes(), null, asked.getLanguage());
            wish.wrong(malformed.mistakes().stream()
                    .filter(FormMistake.class::isInstance)
                    .map(FormMistake.class::cast)
                    .toList());
        } else {
            refuse("GROUP", Text.of(asked.getLanguage(), "booking.new.no-group"));
        }
    }

    private void refuse(String code, String message) {
        reasons = List.of(new Reason(code, message, null));
    }

    private Optional<SeriesRequest> request(Take take) {
        Optional<Place> chosen = instead.place(place.getRoom(), place.start(), place.end());
        Optional<LocalDate> last = until == null || until.isBlank() ? Optional.empty() : AskedTime.day(until);
        boolean untilWrong = until != null && !until.isBlank() && last.isEmpty();
        if (chosen.isEmpty() || untilWrong) {
            refuse("TIME", Text.of(asked.getLanguage(), "change.time-wrong"));
            return Optional.empty();
        }
        wish.lookAt(chosen.get().room(), chosen.get().slot());
        LocalDate day = JapanTime.dayOf(chosen.get().slot().start());
        var recurrence = new Recurrence(day, chosenRhythm().from(day), last.orElse(null), times(last.isPresent()));
        Map<LocalDate, SeriesRequest.Place> elsewhere = new HashMap<>();
        Set<LocalDate> leftOut = new HashSet<>();
        choices(elsewhere, leftOut);
        return Optional.of(new SeriesRequest(
                wish.asRequest(chosen.get().room(), chosen.get().slot()),
                recurrence,
                skipHolidays,
                elsewhere,
                leftOut,
                take));
    }

    private RhythmChoice chosenRhythm() {
        RhythmChoice choice = Item.constant(RhythmChoice.class, rhythm);
        return choice == null ? RhythmChoice.EVERY_WEEK : choice;
    }

    /** A last day that was given counts more than a number of times. */
    private Integer times(boolean hasLast) {
        if (count == null || count.isBlank() || hasLast) {
            return null;
        }
        Integer number = TypedNumber.of(count);
        return number == null ? Integer.valueOf(0) : number;
    }

    /** What was chosen for single days that the rhythm still has. */
    private void choices(Map<LocalDate, SeriesRequest.Place> elsewhere, Set<LocalDate> leftOut) {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        parameters.forEach((name, value) -> {
            Optional<LocalDate> day =
                    name.startsWith(CHOICE) ? AskedTime.day(name.substring(CHOICE.length())) : Optional.empty();
            if (day.isEmpty() || value.isEmpty() || !still(day.get())) {
                return;
            }
            String[] parts = value.split("\\|");
            if (value.equals(LEAVE_OUT)) {
                leftOut.add(day.get());
            } else if (parts.length == 3) {
                instead.place(parts[0], parts[1], parts[2])
                        .ifPresent(p -> elsewhere.put(
                                day.get(), new SeriesRequest.Place(p.room().code(), p.slot())));
            }
        });
    }

    private boolean still(LocalDate day) {
        LocalDate start = AskedTime.day(place.getDay()).orElse(day);
        Rhythm chosen = chosenRhythm().from(start);
        return chosen.from(start).takeWhile(d -> !d.isAfter(day)).anyMatch(day::equals)
                && (until == null
                        || until.isBlank()
                        || !day.isAfter(AskedTime.day(until).orElse(day)));
    }

    /** The choice of a day that was sent, shown again. */
    public boolean isChosen(Occurrence day, String value) {
        return value.equals(Parameters.get(CHOICE + day.day()));
    }

    /** It was moved to another room or time than the rhythm says. */
    public boolean isMoved(Occurrence day) {
        String value = Parameters.get(CHOICE + day.day());
        return value != null && value.split("\\|").length == 3;
    }

    public String movedTo(Occurrence day) {
        return Parameters.get(CHOICE + day.day());
    }

    public List<Reason> reasons(Occurrence day) {
        return Reasons.of(day.reasons(), book, asked.getLanguage());
    }

    public String style(Occurrence day) {
        return switch (day.verdict()) {
            case FREE -> "free";
            case REFUSED -> "stop";
            case SKIPPED, LEFT_OUT -> "";
        };
    }

    public long getFreeCount() {
        return days.stream().filter(Occurrence::isFree).count();
    }

    public boolean isAllFree() {
        return days.stream().noneMatch(Occurrence::isRefused) && getFreeCount() > 0;
    }

    public List<SelectItem> getRhythms() {
        return Arrays.stream(RhythmChoice.values())
                .map(c -> new SelectItem(c.name(), Text.of(asked.getLanguage(), "series.rhythm." + c.name())))
                .toList();
    }

    public List<SelectItem> getRooms() {
        return roomChoice.near(inventory.city().facilityOf(first.room()), asked.getLanguage());
    }

    public Place getFirst() {
        return first;
    }

    public PlaceFields getPlace() {
        return place;
    }

    public List<Occurrence> getDays() {
        return days;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getRhythm() {
        return rhythm;
    }

    public void setRhythm(String rhythm) {
        this.rhythm = rhythm;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getCount() {
        return count;
    }

    public void setCount(String count) {
        this.count = count;
    }

    public boolean isSkipHolidays() {
        return skipHolidays;
    }

    public void setSkipHolidays(boolean skipHolidays) {
        this.skipHolidays = skipHolidays;
    }
}
