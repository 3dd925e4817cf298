package org.tsudoi.booking.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Actor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.BookingStore.Identity;
import org.tsudoi.booking.store.RoomChanges;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.Approval;
import org.tsudoi.facility.BookingMode;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/**
 * Bookings of the demonstration city, from a week ago to {@value #DAYS_AHEAD} days ahead, so that it looks alive whenever it is loaded. They
 * come from the past as it were: the ledger is asked, the rules of asking are not, and nobody is written to.
 */
@ApplicationScoped
public class DemoBookings {
    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 20;
    private static final int PERCENT_BOOKED = 24;
    private static final int MOST_A_MONTH = 4;
    private static final int FREE_ROOM_MINUTES = 60;
    private static final List<String> GROUPS = List.of("G-KODOMO", "G-SUMAHO", "G-LAB");
    private static final List<String> PURPOSES =
            List.of("定例会の打ち合わせ（デモ）", "講座の準備（デモ）", "会報の発送作業（デモ）", "練習と交流（デモ）", "公開の学習会（デモ）");

    @Inject
    private Clock clock;

    @Inject
    private Attempts attempts;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private Officers officers;

    @Inject
    private GatherFacts gatherFacts;

    @Inject
    private BookingStore bookings;

    @Inject
    private Claims claims;

    @Inject
    private RoomChanges roomChanges;

    /** A group and the one who asks for it. */
    private record Asker(Standing group, Actor person) {}

    void load(@Observes @Priority(520) SchemaReady ready) {
        if (!ready.demo() || bookings.isAnyThere()) {
            return;
        }
        City city = inventory.city();
        List<Asker> askers = GROUPS.stream().flatMap(this::asker).toList();
        city.facilities().stream()
                .filter(f -> !f.kind().isListOnly() && !askers.isEmpty())
                .forEach(facility -> attempts.inTransaction(undo -> {
                    fill(city, facility, askers);
                    return null;
                }));
        asker("G-MIDORI")
                .findFirst()
                .ifPresent(midori -> attempts.inTransaction(undo -> {
                    Stream.of("PLACE-03", "PLACE-04", "CC14-02")
                            .forEach(code -> city.room(code).ifPresent(room -> next(city, room, midori)));
                    return null;
                }));
    }

    private Stream<Asker> asker(String code) {
        return standings.of(code).stream()
                .flatMap(group -> officers.contacts(group.groupId()).stream()
                        .limit(1)
                        .map(c -> new Asker(group, new Actor(c.accountId(), "", c.name(), Language.JA, List.of()))));
    }

    private void fill(City city, Facility facility, List<Asker> askers) {
        var random = new Random(facility.code().hashCode());
        Map<String, Integer> used = new HashMap<>();
        LocalDate today = JapanTime.today(clock);
        today.minusDays(DAYS_BACK).datesUntil(today.plusDays(DAYS_AHEAD)).forEach(day -> {
            for (Room room : facility.rooms()) {
                times(city, facility, room, day)
                        .filter(slot -> random.nextInt(100) < PERCENT_BOOKED)
                        .forEach(slot -> {
                            Asker asker = askers.get(random.nextInt(askers.size()));
                            String month = asker.group().code() + YearMonth.from(day);
                            if (day.isBefore(today) || used.merge(month, 1, Integer::sum) <= MOST_A_MONTH) {
                                add(city, room, slot, asker);
                            }
                        });
            }
        });
    }

    /** The first free evening of the room from the day after tomorrow on. */
    private void next(City city, Room room, Asker asker) {
        LocalDate today = JapanTime.today(clock);
        today.plusDays(2)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> times(city, city.facilityOf(room), room, day))
                .filter(slot -> JapanTime.minuteOf(slot.start()) >= 12 * 60)
                .anyMatch(slot -> add(city, room, slot, asker));
    }

    private static Stream<TimeSlot> times(City city, Facility facility, Room room, LocalDate day) {
        if (!room.isInServiceOn(day)) {
            return Stream.empty();
        }
        if (room.mode() == BookingMode.BANDS) {
            List<TimeBand> bands = city.timetable().bands(facility, room, day);
            return bands.stream().map(band -> band.on(day));
        }
        return city.timetable().open(facility, room, day).stream()
                .map(hours -> new TimeSlot(
                        hours.start().plusSeconds(3600), hours.start().plusSeconds(3600 + 60L * FREE_ROOM_MINUTES)));
    }

    private boolean add(City city, Room room, TimeSlot slot, Asker asker) {
        var identity = Identity.forPerson(asker.person().accountId());
        if (!claims.take(identity.reference(), room.things(), room.withBuffers(slot))) {
            return false;
        }
        int number = Math.floorMod((room.code() + slot.start()).hashCode(), 20);
        String title = number < 5 ? asker.group().names().ja() : null;
        var request = new BookingRequest(
                "demo-" + identity.reference(),
                asker.group().code(),
                room.code(),
                slot,
                PURPOSES.get(number % PURPOSES.size()),
                null,
                Math.max(1, room.capacity() * (number + 5) / 30),
                title,
                null,
                false,
                Map.of());
        BookingFacts facts = gatherFacts.of(request, city, room, asker.group());
        StoredBooking booking = bookings.add(request, facts, state(room, slot, number), identity);
        bookings.flush();
        bookings.remember(booking, null, asker.person(), clock.instant());
        roomChanges.moved(city.sharing(room), clock.instant());
        return true;
    }

    private BookingState state(Room room, TimeSlot slot, int number) {
        if (slot.end().isBefore(clock.instant())) {
            return number == 0 ? BookingState.NO_SHOW : BookingState.ATTENDED;
        }
        boolean open = room.approval() == Approval.STAFF && number % 3 == 0;
        return open ? BookingState.REQUESTED : BookingState.APPROVED;
    }
}
