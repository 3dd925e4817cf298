package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.Amended;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Displaced;
import org.tsudoi.booking.Displaced.Tally;
import org.tsudoi.booking.Moved;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.usecase.AmendBooking;
import org.tsudoi.booking.usecase.MoveBooking;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.booking.usecase.ReadDisplaced;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Closing.Rest;
import org.tsudoi.facility.usecase.KeepClosings;

/** One closing: everybody who is still displaced, with what can be had instead, moved or cancelled one by one or all together. */
@Named("closingPage")
@RequestScoped
public class ClosingPage {
    private static final int PAGE = 10;

    @Inject
    private AskedLanguage asked;

    @Inject
    private KeepClosings closings;

    @Inject
    private ReadDisplaced readDisplaced;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private AmendBooking amendBooking;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private Instead instead;

    private Closing closing;
    private List<Displaced> page;
    private Tally tally;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        closing = closings.one(Parameters.get("reference")).orElse(null);
    }

    public void check() {
        Missing.unless(closing != null);
    }

    /** The alternative that was pressed names the booking before the place: B-7K2M9QX4|CC01-01|start|end. */
    public void move() throws IOException {
        String[] parts = parts("move", 4);
        Optional<Instead.Place> place = instead.place(parts[1], parts[2], parts[3]);
        Optional<BookingView> booking = inThisClosing(parts[0]);
        if (place.isEmpty() || booking.isEmpty()) {
            again("gone");
            return;
        }
        BookingView view = booking.get();
        var wish = Amendment.unchanged(view)
                .at(place.get().room().code(), place.get().slot());
        Amended answer =
                amendBooking.amend(view.booking().reference(), view.booking().sequence(), wish);
        if (answer instanceof Amended.Refused refused) {
            reasons = Reasons.of(refused.why().reasons(), refused.why().book(), asked.getLanguage());
        } else {
            again(answer instanceof Amended.Done ? "moved" : "gone");
        }
    }

    public void cancel() throws IOException {
        Optional<BookingView> booking = inThisClosing(parts("cancel", 1)[0]);
        if (booking.isEmpty()) {
            again("gone");
            return;
        }
        Moved answer = moveBooking.move(
                booking.get().booking().reference(),
                new Move(
                        BookingState.CANCELLED,
                        ReasonCode.CLOSED,
                        closing.wish().reason().ja()));
        again(answer instanceof Moved.Done ? "cancelled" : "gone");
    }

    public void moveAll() throws IOException {
        rest(Rest.MOVE);
    }

    public void cancelAll() throws IOException {
        rest(Rest.CANCEL);
    }

    public void stop() throws IOException {
        rest(null);
    }

    public void lift() throws IOException {
        if (closings.mayAct(closing)) {
            closings.lift(closing);
        }
        again("lifted");
    }

    private void rest(Rest rest) throws IOException {
        if (closings.mayAct(closing) && !closing.isLifted()) {
            closings.rest(closing, rest);
        }
        again(rest == null ? "stopped" : "begun");
    }

    private static String[] parts(String name, int count) {
        String value = Parameters.get(name);
        String[] parts = value == null ? new String[0] : value.split("\\|");
        return parts.length == count ? parts : new String[] {"", "", "", ""};
    }

    /** Only what this closing takes away is dealt with here. */
    private Optional<BookingView> inThisClosing(String reference) {
        return readBookings
                .one(reference)
                .filter(b -> b.facility().id() == closing.wish().facilityId() && readDisplaced.isShut(b.booking()));
    }

    private void again(String done) throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/staff/closures/" + closing.reference() + "?done=" + done);
    }

    /** What was done last, or null. */
    public String getDone() {
        String done = Parameters.get("done");
        boolean known = done != null
                && done.matches("closed|before|moved|cancelled|gone|begun|stopped|lifted")
                && reasons.isEmpty();
        return known ? Text.of(asked.getLanguage(), "closing.done." + done) : null;
    }

    public Closing getClosing() {
        return closing;
    }

    public boolean isActing() {
        return closings.mayAct(closing);
    }

    public List<Displaced> getDisplaced() {
        if (page == null) {
            page = readDisplaced.page(closing, Parameters.get("after"), PAGE);
        }
        return page;
    }

    /** The reference to go on behind, or null on the last page. */
    public String getNext() {
        List<Displaced> shown = getDisplaced();
        return shown.size() < PAGE ? null : shown.get(PAGE - 1).view().booking().reference();
    }

    public Tally getTally() {
        if (tally == null) {
            tally = readDisplaced.tally(closing);
        }
        return tally;
    }

    public List<Reason> getReasons() {
        return reasons;
    }
}
