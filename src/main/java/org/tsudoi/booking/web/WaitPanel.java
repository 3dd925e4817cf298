package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.Cell;
import org.tsudoi.booking.CellState;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingAnswer;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.usecase.JoinWaiting;
import org.tsudoi.booking.usecase.ReadWaiting;
import org.tsudoi.facility.Room;

/** Beside the booking form of a room that is taken: the way onto the waiting list, or what has come of it. */
@Named("waitPanel")
@RequestScoped
public class WaitPanel {
    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private HoldPanel holdPanel;

    @Inject
    private ReadWaiting readWaiting;

    @Inject
    private JoinWaiting joinWaiting;

    private Optional<Waiting> own;
    private Optional<BookingRefusal> taken;

    /** A taken cell of the time to come leads officers of groups to its form, where they can wait for it. */
    public boolean leadsOn(Cell cell) {
        boolean somebodys = cell.state() == CellState.BOOKED || cell.state() == CellState.REQUESTED;
        return somebodys && holdPanel.isOffered() && cell.slot().start().isAfter(clock.instant());
    }

    /** Where the room stands for the groups of this person: offered, waited for, to be waited for; or null, and then it is like any other. */
    public String state(Room room, TimeSlot slot) {
        if (current.actor().groups().isEmpty()) {
            return null;
        }
        Optional<Waiting> mine = own(room, slot);
        if (mine.isPresent()) {
            return mine.get().isLive(clock.instant()) ? "OFFERED" : "WAITING";
        }
        if (taken == null) {
            taken = readWaiting.worthWaiting(room, slot);
        }
        return taken.map(r -> r instanceof BookingRefusal.Taken ? "TAKEN" : "ASKED")
                .orElse(null);
    }

    /** An own group waits for it already, or is offered it. */
    public boolean isMine(Room room, TimeSlot slot) {
        return own(room, slot).isPresent();
    }

    /** The same in words. */
    public String words(Room room, TimeSlot slot) {
        String state = state(room, slot);
        String until = own(room, slot)
                .filter(w -> w.state() == WaitingState.OFFERED)
                .map(w -> Dates.dayAndTime(w.offer().until(), asked.getLanguage()))
                .orElse("");
        return Text.of(asked.getLanguage(), "waiting.panel." + state, until);
    }

    /** The order of this room's building in words, as it is published. */
    public String rule(Room room) {
        var rules = readWaiting.rules();
        String order = Text.of(asked.getLanguage(), rules.by(room.facilityCode()));
        return Text.of(asked.getLanguage(), "waiting.rule", order, rules.offer().toMinutes());
    }

    Optional<WaitingAnswer> join(Room room, TimeSlot slot, String wanted) {
        own = null;
        taken = null;
        return holdPanel.group(wanted).map(group -> joinWaiting.join(group, room.code(), slot));
    }

    private Optional<Waiting> own(Room room, TimeSlot slot) {
        if (own == null) {
            own = readWaiting.own(room, slot);
        }
        return own;
    }
}
