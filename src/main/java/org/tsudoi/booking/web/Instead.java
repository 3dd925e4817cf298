package org.tsudoi.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.Alternative;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Taking an alternative sends the same form again, with another room and time. */
@Named("instead")
@ApplicationScoped
public class Instead {
    private static final int FURTHEST_ON_FOOT = 60;

    @Inject
    private Inventory inventory;

    @Inject
    private AskedLanguage asked;

    /** A room and a time. */
    public record Place(Room room, TimeSlot slot) {}

    /** The alternative that was taken with this request. */
    Optional<Place> taken() {
        return parts(Parameters.get("take")).flatMap(this::place);
    }

    /** The three parts of what a button sent. */
    static Optional<String[]> parts(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\|");
        return parts.length == 3 ? Optional.of(parts) : Optional.empty();
    }

    Optional<Place> place(String[] parts) {
        return place(parts[0], parts[1], parts[2]);
    }

    /** A place as an address or a form names it, when there is such a room and the time makes sense. */
    Optional<Place> place(String code, String from, String until) {
        Optional<Room> room = inventory.city().room(code);
        Optional<Instant> start = AskedTime.instant(from);
        Optional<Instant> end = AskedTime.instant(until);
        boolean whole = room.isPresent()
                && start.isPresent()
                && end.isPresent()
                && start.get().isBefore(end.get());
        return whole ? Optional.of(new Place(room.get(), new TimeSlot(start.get(), end.get()))) : Optional.empty();
    }

    /** What makes it near: the same centre, or so many minutes on foot. */
    public String near(Alternative a) {
        boolean onFoot = a.nearness() == Alternative.Nearness.OTHER_CENTRE && a.walk() <= FURTHEST_ON_FOOT;
        return onFoot
                ? Text.of(asked.getLanguage(), "booking.new.walk", a.walk())
                : Text.of(asked.getLanguage(), a.nearness());
    }

    public String token(Alternative a) {
        return token(a.room(), a.slot());
    }

    static String token(Room room, TimeSlot slot) {
        return room.code() + "|" + Links.local(slot.start()) + "|" + Links.local(slot.end());
    }

    public Facility facilityOf(Alternative a) {
        return inventory.city().facilityOf(a.room());
    }
}
