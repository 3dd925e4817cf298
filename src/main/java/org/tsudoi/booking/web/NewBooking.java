package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Answer;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.HoldAnswer;
import org.tsudoi.booking.WaitingAnswer;
import org.tsudoi.booking.usecase.PlaceBooking;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** The booking form. Room and time are in the address at first, then in the form; taking an alternative sends it with them changed. */
@Named("newBooking")
@RequestScoped
public class NewBooking {
    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private GroupChoice groupChoice;

    @Inject
    private WishFields wish;

    @Inject
    private Instead instead;

    @Inject
    private PlaceBooking placeBooking;

    @Inject
    private HoldPanel holdPanel;

    @Inject
    private WaitPanel waitPanel;

    private Room room;
    private TimeSlot slot;
    private String refused = "booking.new.refused";
    private List<Reason> reasons = List.of();
    private List<Alternative> alternatives = List.of();
    private List<WaysOut.Way> ways = List.of();

    @PostConstruct
    void read() {
        instead.taken()
                .or(() -> Instead.parts(Parameters.get("at")).flatMap(instead::place))
                .or(() -> instead.place(Parameters.get("room"), Parameters.get("start"), Parameters.get("end")))
                .ifPresent(place -> {
                    room = place.room();
                    slot = place.slot();
                    wish.lookAt(room, slot);
                    wish.getForm().setGroup(Parameters.get("group"));
                    groupChoice.at(room.facilityId());
                });
    }

    /** Without a room and a time there is no form: the search is the way to it. */
    public void check() throws IOException {
        if (Parameters.get("room") == null) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/");
            return;
        }
        Missing.unless(room != null && slot != null);
    }

    /** The room is kept, and the form stays as it was typed. */
    public String keep() {
        hold(true);
        return null;
    }

    /** So it is for an alternative that was chosen; that it may not be kept again at once is not worth a word then. */
    public String take() {
        hold(false);
        return null;
    }

    private void hold(boolean nothingElse) {
        var place = new Instead.Place(room, slot);
        if (holdPanel.keep(place, wish.getForm().getGroup()).orElse(null) instanceof HoldAnswer.Refused why) {
            refused = "hold.refused";
            reasons = Reasons.of(
                    why.reasons().stream()
                            .filter(r -> nothingElse || !r.isAboutHolding())
                            .toList(),
                    why.book(),
                    asked.getLanguage());
        }
    }

    /** Onto the waiting list, for the group that the form names. */
    public void waitForIt() throws IOException {
        WaitingAnswer answer =
                waitPanel.join(room, slot, wish.getForm().getGroup()).orElse(null);
        if (answer instanceof WaitingAnswer.OnTheList) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/my/waiting?done=joined");
        } else if (answer instanceof WaitingAnswer.Refused why) {
            refused = "waiting.refused";
            reasons = Reasons.of(why.reasons(), why.book(), asked.getLanguage());
        } else {
            reasons = List.of(noGroup());
        }
    }

    private Reason noGroup() {
        return new Reason("GROUP", Text.of(asked.getLanguage(), "booking.new.no-group"), null);
    }

    /** Back to the room, which is free again for everybody. */
    public void giveUp() throws IOException {
        holdPanel.release(room, slot);
        FacesContext.getCurrentInstance().getExternalContext().redirect("/rooms/" + room.code());
    }

    public String submit() throws IOException {
        BookingRequest request = wish.asRequest(room, slot);
        Answer answer = placeBooking.place(request);
        if (answer instanceof Answer.Booked booked) {
            String page = groupChoice.isByStaff(request.group()) ? "/staff/bookings/" : "/my/bookings/";
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(page + booked.reference() + "?done=" + booked.state());
        } else if (answer instanceof Answer.Refused refused) {
            reasons = Reasons.of(refused.reasons(), refused.book(), asked.getLanguage());
            alternatives = refused.alternatives();
            ways = WaysOut.of(refused, request, asked.getLanguage());
        } else if (answer instanceof Answer.Malformed malformed) {
            wish.wrong(malformed.mistakes());
            reasons = Reasons.of(malformed.mistakes(), null, asked.getLanguage());
        } else {
            reasons = List.of(noGroup());
        }
        if (!(answer instanceof Answer.Booked)) {
            wish.getForm().renewKey();
        }
        return null;
    }

    public String getTitle() {
        return Text.of(asked.getLanguage(), "booking.new.title", room.names().in(asked.getLanguage()));
    }

    public Facility getFacility() {
        return inventory.city().facilityOf(room);
    }

    /** Where the same room and time are asked for again and again. */
    public String getSeries() {
        return Links.series(room, slot);
    }

    public Room getRoom() {
        return room;
    }

    public TimeSlot getSlot() {
        return slot;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    /** What could not be had: the booking, or only the hold. */
    public String getRefused() {
        return Text.of(asked.getLanguage(), refused);
    }

    public List<WaysOut.Way> getWays() {
        return ways;
    }

    public List<Alternative> getAlternatives() {
        return alternatives;
    }
}
