package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.usecase.HoldSlot;
import org.tsudoi.facility.Room;

/** Beside the booking form: that the room is kept and for how long, that others keep it, or the button to keep it. Looking keeps nothing. */
@Named("holdPanel")
@RequestScoped
public class HoldPanel {
    private static final int SECONDS_TO_THE_MINUTE = 59;

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private HoldSlot holdSlot;

    private List<Hold> mine;

    /** Cells keep the room when they are pressed: for officers of groups, nobody else. */
    public boolean isOffered() {
        return !current.actor().groups().isEmpty();
    }

    private Optional<Hold> own(Room room, TimeSlot slot) {
        if (mine == null) {
            mine = holdSlot.mine();
        }
        return mine.stream()
                .filter(h -> h.roomId() == room.id() && h.slot().equals(slot))
                .findFirst();
    }

    /** The name of the own hold, or null. */
    public String holder(Room room, TimeSlot slot) {
        return own(room, slot).map(Hold::holder).orElse(null);
    }

    /** What is true of the room now, in words; nothing when nobody keeps it. */
    public String words(Room room, TimeSlot slot) {
        Optional<Hold> own = own(room, slot);
        if (own.isPresent()) {
            long minutes = own.get().minutesLeft(clock.instant());
            return Text.of(asked.getLanguage(), "hold.own", time(own.get().until()), minutes);
        }
        Instant until = isOffered() ? holdSlot.othersUntil(room, slot) : null;
        return until == null
                ? null
                : Text.of(asked.getLanguage(), "hold.others", time(until.plusSeconds(SECONDS_TO_THE_MINUTE)));
    }

    public long getMinutes() {
        return holdSlot.length().toMinutes();
    }

    /** What a button sends to name the room and the time. */
    public String slot(Room room, TimeSlot slot) {
        return Instead.token(room, slot);
    }

    /** The minute that has begun: nobody is promised more than there is, and others are told to come a minute later. */
    private static String time(Instant until) {
        return JapanTime.clockTime(JapanTime.minuteOf(until));
    }
}
