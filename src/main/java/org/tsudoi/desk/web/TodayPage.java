package org.tsudoi.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Moved;
import org.tsudoi.booking.usecase.MoveBooking;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.facility.Facility;

/** A day at the desk: every booking of the staff's own buildings in order of time, with what is to be handed over. */
@Named("todayPage")
@RequestScoped
public class TodayPage {
    private static final int MOST = 500;

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private MoveBooking moveBooking;

    private LocalDate day;
    private Map<Facility, List<BookingView>> sheets;

    @PostConstruct
    void read() {
        day = AskedTime.day(Parameters.get("day")).orElseGet(() -> JapanTime.today(clock));
        TimeSlot span = TimeSlot.day(day);
        sheets = readBookings
                .list(BookingFilter.decidedBy(current.actor())
                        .between(span.start(), span.end())
                        .in(EnumSet.of(
                                BookingState.REQUESTED,
                                BookingState.APPROVED,
                                BookingState.ATTENDED,
                                BookingState.NO_SHOW))
                        .page(null, false, MOST))
                .stream()
                .collect(Collectors.groupingBy(BookingView::facility, LinkedHashMap::new, Collectors.toList()));
    }

    public void checkIn() throws IOException {
        move(Parameters.get("came"), BookingState.ATTENDED);
    }

    public void noShow() throws IOException {
        move(Parameters.get("missing"), BookingState.NO_SHOW);
    }

    private void move(String reference, BookingState to) throws IOException {
        Moved moved = moveBooking.move(reference, new Move(to, null, null));
        FacesContext.getCurrentInstance().getExternalContext().redirect("/staff?day=" + day + said(moved));
    }

    /** What the sheet is to say next: who was moved, or the state that did not let it happen. */
    private static String said(Moved moved) {
        if (moved instanceof Moved.Done done) {
            return "&done=" + done.reference();
        }
        return moved instanceof Moved.NotNow notNow ? "&refused=" + notNow.state() : "&refused=gone";
    }

    /** The booking that was just moved, or null. */
    public BookingView getMoved() {
        String reference = Parameters.get("done");
        return sheets.values().stream()
                .flatMap(List::stream)
                .filter(b -> b.booking().reference().equals(reference))
                .findFirst()
                .orElse(null);
    }

    /** Why nothing was moved, or null when nothing was refused. */
    public String getRefusal() {
        String refused = Parameters.get("refused");
        if (refused == null) {
            return null;
        }
        return Arrays.stream(BookingState.values())
                .filter(state -> state.name().equals(refused))
                .findFirst()
                .map(state -> Text.of(asked.getLanguage(), "booking.moved.NotNow", Text.of(asked.getLanguage(), state)))
                .orElseGet(() -> Text.of(asked.getLanguage(), "booking.moved.NotYours"));
    }

    /** People may be checked in from an hour before the start. */
    public boolean mayCheckIn(BookingView b) {
        return b.booking().state().mayBecome(BookingState.ATTENDED)
                && !clock.instant().isBefore(b.booking().slot().start().minusSeconds(3600));
    }

    public boolean mayNoShow(BookingView b) {
        return b.booking().state().mayBecome(BookingState.NO_SHOW)
                && !clock.instant().isBefore(b.booking().slot().start());
    }

    public LocalDate getDay() {
        return day;
    }

    public List<Facility> getFacilities() {
        return List.copyOf(sheets.keySet());
    }

    public List<BookingView> sheet(Facility facility) {
        return sheets.get(facility);
    }
}
