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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Dates;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingMove;
import org.tsudoi.booking.BookingRules;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Moved;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.SeriesView;
import org.tsudoi.booking.usecase.MoveBooking;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.booking.usecase.ReadSeries;
import org.tsudoi.booking.usecase.WaiveMark;
import org.tsudoi.facility.usecase.Inventory;

/** One booking, for its group and for staff who decide. */
@Named("bookingDetail")
@RequestScoped
public class BookingDetail {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private WaiveMark waiveMark;

    @Inject
    private Inventory inventory;

    @Inject
    private ReadSeries readSeries;

    private BookingView booking;
    private String reason;
    private String message;
    private String cancelReason;
    private String waiver;
    private String cancelMessage;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        booking = readBookings.one(Parameters.get("reference")).orElse(null);
    }

    public void check() {
        Missing.unless(booking != null);
    }

    /** The page for deciding is for staff of the facility, and for those who look over all. */
    public void checkStaff() {
        Missing.unless(booking != null && (isByStaff() || current.actor().isAuditor()));
    }

    public String cancel() throws IOException {
        return move(BookingState.CANCELLED, reason, null);
    }

    public String approve() throws IOException {
        return move(BookingState.APPROVED, null, null);
    }

    public String reject() throws IOException {
        return move(BookingState.REJECTED, reason, message);
    }

    public String cancelByStaff() throws IOException {
        return move(BookingState.CANCELLED, cancelReason, cancelMessage);
    }

    public String waive() throws IOException {
        return tell(waiveMark.waive(booking.booking().reference(), Item.constant(ReasonCode.class, waiver)));
    }

    private String move(BookingState to, String why, String words) throws IOException {
        return tell(moveBooking.move(
                booking.booking().reference(), new Move(to, Item.constant(ReasonCode.class, why), words)));
    }

    private String tell(Moved moved) throws IOException {
        if (moved instanceof Moved.Done) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address());
        } else if (moved instanceof Moved.Malformed malformed) {
            reasons = Reasons.of(malformed.mistakes(), null, asked.getLanguage());
        } else if (moved instanceof Moved.NotNow notNow) {
            reasons = List.of(new Reason(
                    "NOT_NOW",
                    Text.of(asked.getLanguage(), "booking.moved.NotNow", Text.of(asked.getLanguage(), notNow.state())),
                    null));
            read();
        } else {
            reasons = List.of(new Reason("NOT_YOURS", Text.of(asked.getLanguage(), "booking.moved.NotYours"), null));
        }
        return null;
    }

    private String address() {
        String door = isByStaff() ? "/staff/bookings/" : "/my/bookings/";
        return door + booking.booking().reference() + "?done=moved";
    }

    /** Key of the words that say what has just happened, or null. */
    public String getDone() {
        String done = Parameters.get("done");
        if (done == null || !reasons.isEmpty()) {
            return null;
        }
        if (booking.booking().state() == BookingState.CANCELLED) {
            return "booking.cancel.done";
        }
        if (done.equals("changed")) {
            return "change.done";
        }
        boolean known = Set.of("APPROVED", "REQUESTED").contains(done)
                && booking.booking().state().name().equals(done);
        return known ? "booking.booked." + done : isByStaff() ? "booking.decide.done" : null;
    }

    private boolean isByStaff() {
        return current.actor().isStaffOf(booking.booking().facilityId());
    }

    public BookingView getBooking() {
        return booking;
    }

    public List<BookingMove> getHistory() {
        return readBookings.history(booking);
    }

    public String getStyle() {
        return MyBookings.styleOf(booking.booking().state());
    }

    public boolean isDecidable() {
        return booking.booking().state() == BookingState.REQUESTED && isByStaff();
    }

    public boolean isCancellable() {
        return isCancellable(true);
    }

    private boolean isCancellable(boolean decidedFirst) {
        boolean may =
                isByStaff() || current.actor().isOfficerOf(booking.booking().groupId());
        return may
                && !(decidedFirst && isDecidable())
                && booking.booking().state().mayBecome(BookingState.CANCELLED)
                && clock.instant().isBefore(booking.booking().slot().end());
    }

    /** Reference of the series that this is a day of, or null. */
    public String getSeries() {
        return readSeries.of(booking).map(SeriesView::reference).orElse(null);
    }

    public boolean isChangeable() {
        return isCancellable(false)
                && clock.instant().isBefore(booking.booking().slot().start());
    }

    /** What was changed, in words, with the place and time before. */
    public String changed(BookingMove move) {
        var amendment = move.amendment();
        if (amendment == null) {
            return "";
        }
        Language language = asked.getLanguage();
        String parts = amendment.parts().stream()
                .sorted()
                .map(p -> Text.of(language, p))
                .collect(Collectors.joining(language.isJapanese() ? "・" : ", "));
        String room = inventory
                .city()
                .room(amendment.roomBefore())
                .map(r -> r.names().in(language))
                .orElse("");
        return Text.of(language, "change.line", parts, room, Dates.slot(amendment.slotBefore(), language));
    }

    /** Staff may waive a mark: weather, a closed building, a mistake of the desk. */
    public boolean isWaivable() {
        return isByStaff() && booking.booking().hasMark();
    }

    public String getWaiver() {
        return waiver;
    }

    public void setWaiver(String waiver) {
        this.waiver = waiver;
    }

    public boolean isLate() {
        return clock.instant().isAfter(booking.freeCancellationUntil());
    }

    public int getRuleCount() {
        return BookingRules.count();
    }

    /** That day in this room and in those that share its parts. */
    public List<BookingView> getNeighbours() {
        TimeSlot day = TimeSlot.day(JapanTime.dayOf(booking.booking().slot().start()));
        return readBookings
                .list(BookingFilter.visibleTo(current.actor())
                        .facility(booking.facility().id())
                        .between(day.start(), day.end()))
                .stream()
                .filter(b -> b.room().sharesPartsWith(booking.room())
                        && b.booking().state().holdsTheRoom())
                .toList();
    }

    /** The reference of the next request that waits, or null. */
    public String getNext() {
        Optional<String> next =
                readBookings.list(BookingFilter.decidedBy(current.actor()).in(Set.of(BookingState.REQUESTED))).stream()
                        .map(b -> b.booking().reference())
                        .filter(r -> !Objects.equals(r, booking.booking().reference()))
                        .findFirst();
        return next.orElse(null);
    }

    public List<SelectItem> getReasonItems() {
        ReasonCode[] codes = Arrays.stream(ReasonCode.values())
                .filter(c -> isByStaff() ? c.isForStaff() : c.isForGroups())
                .toArray(ReasonCode[]::new);
        return Item.of(codes, asked.getLanguage(), "booking.choose");
    }

    public List<Reason> getReasons() {
        return reasons;
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

    public String getCancelReason() {
        return cancelReason;
    }

    public void setCancelReason(String cancelReason) {
        this.cancelReason = cancelReason;
    }

    public String getCancelMessage() {
        return cancelMessage;
    }

    public void setCancelMessage(String cancelMessage) {
        this.cancelMessage = cancelMessage;
    }
}
