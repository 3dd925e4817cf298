package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingView;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.claim.Taking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** What the groups of a person wait for. Of others it tells nothing but how many stand before them. */
@ApplicationScoped
public class ReadWaiting {
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);
    private static final int MOST_ENDED = 20;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private ConductBooks conduct;

    @Inject
    private Claims claims;

    @Inject
    private BookingStore bookings;

    @Inject
    private WaitingStore waitings;

    /** Those that are open, the earliest use first. */
    public List<WaitingView> open() {
        return views(waitings.open(groups()));
    }

    /** Those that ended lately. */
    public List<WaitingView> ended() {
        return views(waitings.ended(groups(), clock.instant().minus(SHOWN_AFTERWARDS), MOST_ENDED));
    }

    public WaitingView view(Waiting waiting) {
        return views(List.of(waiting)).get(0);
    }

    /** What an own group waits for, or is offered, is this very room and time. */
    public Optional<Waiting> own(Room room, TimeSlot slot) {
        return groups().isEmpty()
                ? Optional.empty()
                : waitings.open(groups()).stream()
                        .filter(w -> w.roomId() == room.id() && w.slot().equals(slot))
                        .findFirst();
    }

    /** What stands in the way when the room can be waited for: somebody else has it, or others are being asked; not a form that is filled in. */
    public Optional<BookingRefusal> worthWaiting(Room room, TimeSlot slot) {
        if (!slot.start().isAfter(clock.instant())) {
            return Optional.empty();
        }
        List<String> own = groups().stream().map(Hold::prefix).toList();
        Taking take = claims.wouldTake(room.things(), room.withBuffers(slot), own);
        return take.had() || bookings.areOf(take.firmHolders(), groups())
                ? Optional.empty()
                : Optional.of(BookingRefusal.taken(slot, take)).filter(r -> !(r instanceof BookingRefusal.OnHold));
    }

    /** The rules by which those who wait are asked. */
    public Conduct.Release rules() {
        return conduct.today(clock).release();
    }

    private Set<Long> groups() {
        return current.actor().groups();
    }

    private List<WaitingView> views(List<Waiting> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        City city = inventory.city();
        Map<Long, Standing> groups = standings
                .of(all.stream().map(Waiting::groupId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Standing::groupId, s -> s));
        return all.stream()
                .flatMap(w -> city.room(w.roomId()).map(room -> view(w, groups.get(w.groupId()), room, city)).stream())
                .toList();
    }

    private WaitingView view(Waiting waiting, Standing group, Room room, City city) {
        Conduct.Order by = rules().by(room.facilityCode());
        boolean inLine = waiting.state().isOpen() && by == Conduct.Order.ORDER;
        return new WaitingView(waiting, group, room, city.facilityOf(room), by, inLine ? waitings.place(waiting) : 0);
    }
}
