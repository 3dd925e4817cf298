package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.SeriesMoved;
import org.tsudoi.booking.SeriesRequest.Take;
import org.tsudoi.booking.SeriesScope;
import org.tsudoi.booking.SeriesView;
import org.tsudoi.booking.usecase.AmendSeries;
import org.tsudoi.booking.usecase.AmendSeries.Change;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.MoveSeries;
import org.tsudoi.booking.usecase.ReadSeries;

/** A series with all of its days: chosen ones, one and those that follow, or all to come are decided, cancelled or changed in one act. */
@Named("seriesDetail")
@RequestScoped
public class SeriesDetail {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadSeries readSeries;

    @Inject
    private MoveSeries moveSeries;

    @Inject
    private AmendSeries amendSeries;

    @Inject
    private RoomChoice roomChoice;

    private SeriesView series;
    private String scope = "CHOSEN";
    private String from;
    private String reason;
    private String message;
    private String startTime;
    private String endTime;
    private String room;
    private String attendees;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        series = readSeries.one(Parameters.get("reference")).orElse(null);
    }

    public void check() {
        Missing.unless(series != null);
    }

    public void checkStaff() {
        Missing.unless(series != null && (isByStaff() || current.actor().isAuditor()));
    }

    public String approve() throws IOException {
        return move(BookingState.APPROVED, null);
    }

    public String reject() throws IOException {
        return move(BookingState.REJECTED, Item.constant(ReasonCode.class, reason));
    }

    public String cancel() throws IOException {
        return move(BookingState.CANCELLED, Item.constant(ReasonCode.class, reason));
    }

    private String move(BookingState to, ReasonCode why) throws IOException {
        Optional<SeriesScope> days = chosen();
        if (days.isEmpty()) {
            return refuse("series.choose-days");
        }
        return tell(moveSeries.move(series.reference(), days.get(), new Move(to, why, message)));
    }

    public String change() throws IOException {
        Optional<SeriesScope> days = chosen();
        Integer start = minute(startTime);
        Integer end = minute(endTime);
        boolean wrong = start == null && isTyped(startTime)
                || end == null && isTyped(endTime)
                || isTyped(attendees) && TypedNumber.of(attendees) == null;
        if (days.isEmpty() || wrong) {
            return refuse(wrong ? "change.time-wrong" : "series.choose-days");
        }
        var change = new Change(
                isTyped(room) ? room : null,
                start,
                end,
                isTyped(attendees) ? TypedNumber.of(attendees) : null,
                null,
                null);
        return tell(amendSeries.amend(series.reference(), days.get(), change, Take.FREE));
    }

    private String tell(SeriesMoved moved) throws IOException {
        if (moved instanceof SeriesMoved.Done done) {
            String door = isByStaff() ? "/staff/series/" : "/my/series/";
            String kept = done.kept().isEmpty() ? "" : "&kept=" + done.kept().size();
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(door + series.reference() + "?done=" + done.done().size() + kept);
        } else if (moved instanceof SeriesMoved.Refused refused) {
            reasons = refused.kept().stream()
                    .flatMap(k -> Reasons.of(k.why().reasons(), k.why().book(), asked.getLanguage()).stream())
                    .distinct()
                    .toList();
        } else if (moved instanceof SeriesMoved.Malformed malformed) {
            reasons = Reasons.of(malformed.mistakes(), null, asked.getLanguage());
        } else {
            return refuse(moved instanceof SeriesMoved.NotNow ? "series.not-now" : "booking.moved.NotYours");
        }
        return null;
    }

    private String refuse(String key) {
        reasons = List.of(new Reason("SERIES", Text.of(asked.getLanguage(), key), null));
        return null;
    }

    private Optional<SeriesScope> chosen() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("day", new String[0]);
        if (scope.equals("ALL")) {
            return Optional.of(SeriesScope.ALL);
        }
        if (scope.equals("FROM")) {
            return AskedTime.day(from).map(day -> new SeriesScope(Set.of(), day));
        }
        return ticked.length == 0 ? Optional.empty() : Optional.of(new SeriesScope(Set.of(ticked), null));
    }

    private static boolean isTyped(String text) {
        return text != null && !text.isBlank();
    }

    private static Integer minute(String text) {
        return isTyped(text) ? JapanTime.minute(text).orElse(null) : null;
    }

    /** What has just happened, in words, or null. */
    public String getDone() {
        String done = Parameters.get("done");
        if (done == null || !reasons.isEmpty()) {
            return null;
        }
        String kept = Parameters.get("kept");
        if (kept != null && kept.matches("[0-9]{1,2}") && done.matches("[0-9]{1,2}")) {
            return Text.of(asked.getLanguage(), "series.done.kept", done, kept);
        }
        return done.matches("[0-9]{1,2}")
                ? Text.of(asked.getLanguage(), "series.done", done)
                : Text.of(asked.getLanguage(), "series.done.booked");
    }

    public boolean isByStaff() {
        return series.days().stream()
                .anyMatch(d -> current.actor().isStaffOf(d.facility().id()));
    }

    public boolean isDecidable() {
        return isByStaff()
                && series.coming(clock.instant()).stream()
                        .anyMatch(d -> d.booking().state() == BookingState.REQUESTED);
    }

    public boolean isChangeable() {
        boolean may = isByStaff() || current.actor().isOfficerOf(series.groupId());
        return may && !series.coming(clock.instant()).isEmpty();
    }

    public boolean isComing(BookingView day) {
        return series.coming(clock.instant()).contains(day);
    }

    public String style(BookingView day) {
        return MyBookings.styleOf(day.booking().state());
    }

    public String getStyle() {
        return switch (series.state()) {
            case APPROVED -> "free";
            case REQUESTED, PARTLY_APPROVED -> "wait";
            case REJECTED -> "stop";
            case CANCELLED -> "";
        };
    }

    public String getDoor() {
        return isByStaff() ? "/staff/bookings/" : "/my/bookings/";
    }

    public List<SelectItem> getScopes() {
        return Arrays.stream(new String[] {"CHOSEN", "FROM", "ALL"})
                .map(s -> new SelectItem(s, Text.of(asked.getLanguage(), "series.scope." + s)))
                .toList();
    }

    public List<SelectItem> getReasonItems() {
        ReasonCode[] codes = Arrays.stream(ReasonCode.values())
                .filter(c -> isByStaff() ? c.isForStaff() : c.isForGroups())
                .toArray(ReasonCode[]::new);
        return Item.of(codes, asked.getLanguage(), "booking.choose");
    }

    /** First the room as it is. */
    public List<SelectItem> getRooms() {
        List<SelectItem> rooms = new java.util.ArrayList<>();
        rooms.add(new SelectItem("", Text.of(asked.getLanguage(), "series.as-it-is")));
        rooms.addAll(roomChoice.near(series.days().get(0).facility(), asked.getLanguage()));
        return rooms;
    }

    public SeriesView getSeries() {
        return series;
    }

    public BookingView getFirst() {
        return series.days().get(0);
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope == null ? "CHOSEN" : scope;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(String startTime) {
        this.startTime = startTime;
    }

    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(String endTime) {
        this.endTime = endTime;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getAttendees() {
        return attendees;
    }

    public void setAttendees(String attendees) {
        this.attendees = attendees;
    }
}
