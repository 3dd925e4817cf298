package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Amended;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.AmendBooking;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.booking.web.Instead.Place;
import org.tsudoi.facility.Approval;

/** The form that changes a booking: it begins with what is, and what is typed stays whatever comes of it. */
@Named("changeBooking")
@RequestScoped
public class ChangeBooking {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private RoomChoice roomChoice;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private AmendBooking amendBooking;

    @Inject
    private WishFields wish;

    @Inject
    private Instead instead;

    private BookingView booking;
    private final PlaceFields place = new PlaceFields();
    private String sequence;
    private List<Reason> reasons = List.of();
    private List<Alternative> alternatives = List.of();

    @PostConstruct
    void read() {
        booking = readBookings.one(Parameters.get("reference")).orElse(null);
        if (booking == null) {
            return;
        }
        var now = Amendment.unchanged(booking);
        sequence = String.valueOf(booking.booking().sequence());
        place.fill(booking.room(), now.slot());
        wish.fill(now);
        wish.lookAt(booking.room(), now.slot());
    }

    /** Only for those who may change it, and while there is something to change. */
    public void check() {
        Missing.unless(booking != null && isMine());
    }

    private boolean isMine() {
        return current.actor().isOfficerOf(booking.booking().groupId()) || isByStaff();
    }

    private boolean isByStaff() {
        return current.actor().isStaffOf(booking.facility().id());
    }

    public String change() throws IOException {
        Optional<Place> wanted = instead.taken().or(() -> instead.place(place.getRoom(), place.start(), place.end()));
        if (wanted.isEmpty()) {
            refuse("TIME", Text.of(asked.getLanguage(), "change.time-wrong"));
            return null;
        }
        place.fill(wanted.get().room(), wanted.get().slot());
        wish.getForm().setGroup(booking.group().code());
        var request = wish.asRequest(wanted.get().room(), wanted.get().slot());
        tell(amendBooking.amend(booking.booking().reference(), TypedNumber.of(sequence), request));
        return null;
    }

    private void tell(Amended amended) throws IOException {
        if (amended instanceof Amended.Done done) {
            String door = isByStaff() ? "/staff/bookings/" : "/my/bookings/";
            FacesContext.getCurrentInstance().getExternalContext().redirect(door + done.reference() + "?done=changed");
        } else if (amended instanceof Amended.Refused refused) {
            reasons = Reasons.of(refused.why().reasons(), refused.why().book(), asked.getLanguage());
            alternatives = refused.why().alternatives();
        } else if (amended instanceof Amended.Malformed malformed) {
            wish.wrong(malformed.mistakes());
            reasons = Reasons.of(malformed.mistakes(), null, asked.getLanguage());
        } else if (amended instanceof Amended.NotNow now) {
            refuse(
                    "NOT_NOW",
                    Text.of(asked.getLanguage(), "change.not-now", Text.of(asked.getLanguage(), now.state())));
        } else {
            refuse("NOT_YOURS", Text.of(asked.getLanguage(), "booking.moved.NotYours"));
        }
    }

    private void refuse(String code, String message) {
        reasons = List.of(new Reason(code, message, null));
    }

    public List<SelectItem> getRooms() {
        return roomChoice.near(booking.facility(), asked.getLanguage());
    }

    public boolean isLate() {
        return clock.instant().isAfter(booking.freeCancellationUntil());
    }

    public boolean isDecidedAnew() {
        return !isByStaff() && booking.room().approval() == Approval.STAFF;
    }

    public BookingView getBooking() {
        return booking;
    }

    public PlaceFields getPlace() {
        return place;
    }

    public String getSequence() {
        return sequence;
    }

    public void setSequence(String sequence) {
        this.sequence = sequence;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public List<Alternative> getAlternatives() {
        return alternatives;
    }
}
