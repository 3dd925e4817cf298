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
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
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
import org.tsudoi.booking.usecase.MoveBooking;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.ReadBookings;

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

    private BookingView booking;
    private String reason;
    private String message;
    private String cancelReason;
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

    private String move(BookingState to, String why, String words) throws IOException {
        Moved moved = moveBooking.move(
                booking.booking().reference(), new Move(to, Item.constant(ReasonCode.class, why), words));
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
        boolean may =
                isByStaff() || current.actor().isOfficerOf(booking.booking().groupId());
        return may
                && !isDecidable()
                && booking.booking().state().mayBecome(BookingState.CANCELLED)
                && clock.instant().isBefore(booking.booking().slot().end());
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
