package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.base.Names;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.PublicEvent;
import org.tsudoi.booking.usecase.PublicEvents;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** The next public events of a group, on its page in the directory. */
@Named("groupEvents")
@RequestScoped
public class GroupEvents {
    @Inject
    private Inventory inventory;

    @Inject
    private PublicEvents publicEvents;

    private List<Shown> next;

    /** An event with its room in words. */
    public record Shown(PublicEvent event, Names room, Names facility, String roomCode) {}

    @PostConstruct
    void read() {
        var city = inventory.city();
        next = publicEvents.of(String.valueOf(Parameters.get("code"))).stream()
                .flatMap(e -> city.room(e.roomId()).stream().map(room -> shown(e, room)))
                .toList();
    }

    private Shown shown(PublicEvent event, Room room) {
        Names facility = inventory.city().facilityOf(room).names();
        return new Shown(event, room.names(), facility, room.code());
    }

    public List<Shown> getNext() {
        return next;
    }
}
