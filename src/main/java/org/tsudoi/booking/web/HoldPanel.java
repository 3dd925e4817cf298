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
import org.tsudoi.booking.HoldAnswer;
import org.tsudoi.booking.usecase.HoldSlot;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

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

    @Inject
    private Standings standings;

    private List<Hold> mine;

    /** Cells keep the room when they are pressed: for officers of groups, nobody else. */
    public boolean isOffered() {
        return !current.actor().groups().isEmpty();
    }

    /** Keeps the room for the group that was named, or the first of the own ones that may book; nothing where there is none. */
    Optional<HoldAnswer> keep(Instead.Place place, String wanted) {
        mine = null;
        return group(wanted).map(group -> holdSlot.hold(group, place.room().code(), place.slot()));
    }

    /** The own group that was named, or the first that may book. */
    Optional<String> group(String wanted) {
        boolean named = wanted != null && !wanted.isBlank();
        return standings.own().stream()
                .filter(g -> named ? g.code().equals(wanted) : g.state().mayBook())
                .map(Standing::code)
                .findFirst();
    }

    /** Gives the room back when it is kept. */
    void release(Room room, TimeSlot slot) {
        own(room, slot).ifPresent(hold -> holdSlot.release(hold.holder()));
        mine = null;
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
