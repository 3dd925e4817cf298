package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Hit;
import org.tsudoi.booking.Nearby;
import org.tsudoi.booking.Wish;
import org.tsudoi.booking.store.UnmetDemand;
import org.tsudoi.claim.Held;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.Stock;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.equipment.usecase.NoteShortfall;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.wifi.usecase.WifiStatus;

/** Rooms free for the whole time, the one that fits best first; the ledger is asked once for each search. */
@ApplicationScoped
public class SearchRooms {
    private static final int OTHER_DAYS = 7;
    private static final int MOST_OF_ONE_KIND = 5;
    private static final int MOST_AT_ONE_TIME = 2;
    private static final int MARGIN_MINUTES = 240;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Claims claims;

    @Inject
    private Catalogue catalogue;

    @Inject
    private WifiStatus wifi;

    @Inject
    private UnmetDemand unmetDemand;

    @Inject
    private NoteShortfall shortfall;

    public List<Hit> find(Wish wish) {
        return find(wish, held(wish, wish.day(), wish.day()));
    }

    /** When nothing is free: what comes nearest. The ledger is asked once for all of it. */
    public Nearby nearby(Wish wish) {
        LocalDate today = JapanTime.today(clock);
        LocalDate first = wish.day().minusDays(OTHER_DAYS);
        Held held = held(
                wish.anywhere(),
                first.isBefore(today) ? today : first,
                wish.day().plusDays(OTHER_DAYS));
        return new Nearby(otherTimes(wish, held), otherCentres(wish, held), otherDays(wish, held));
    }

    private List<Hit> otherTimes(Wish wish, Held held) {
        return wish.otherTimes().stream()
                .flatMap(w -> find(w, held).stream().limit(MOST_AT_ONE_TIME))
                .distinct()
                .limit(MOST_OF_ONE_KIND)
                .toList();
    }

    private List<Hit> otherCentres(Wish wish, Held held) {
        if (wish.facility() == null) {
            return List.of();
        }
        Facility here = inventory.city().facility(wish.facility()).orElseThrow();
        return find(wish.anywhere(), held).stream()
                .sorted(Comparator.comparingDouble(h -> here.distanceTo(h.facility())))
                .limit(MOST_OF_ONE_KIND)
                .toList();
    }

    private List<Hit> otherDays(Wish wish, Held held) {
        LocalDate today = JapanTime.today(clock);
        return IntStream.rangeClosed(1, OTHER_DAYS)
                .boxed()
                .flatMap(n -> Stream.of(wish.day().plusDays(n), wish.day().minusDays(n)))
                .filter(d -> !d.isBefore(today))
                .flatMap(d -> find(wish.on(d), held).stream().limit(MOST_AT_ONE_TIME))
                .limit(MOST_OF_ONE_KIND)
                .toList();
    }

    private List<Hit> find(Wish wish, Held held) {
        City city = inventory.city();
        Map<TimeSlot, Stock> stocks = new HashMap<>();
        return city.rooms()
                .filter(r -> r.isInServiceOn(wish.day()) && suits(r, wish))
                .flatMap(r -> wish.slotIn(r, city, clock.instant()).stream()
                        .filter(s -> held.isFree(r.things(), r.withBuffers(s)))
                        .map(s -> hit(city, r, s, wish, stocks)))
                .filter(h -> !wish.wifi() || h.wifiWorks())
                .filter(h -> wish.equipment().entrySet().stream()
                        .allMatch(w -> h.equipment().getOrDefault(w.getKey(), 0) >= w.getValue()))
                .sorted(Hit.bestFirst(wish))
                .toList();
    }

    /** The ledger of the rooms that could serve the wish on any of these days. */
    private Held held(Wish wish, LocalDate first, LocalDate last) {
        var span = new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, JapanTime.MINUTES_A_DAY));
        return claims.heldIn(
                inventory
                        .city()
                        .rooms()
                        .filter(r -> suits(r, wish))
                        .flatMap(r -> r.things().stream())
                        .distinct()
                        .toList(),
                span.widened(MARGIN_MINUTES, MARGIN_MINUTES));
    }

    /** Remembers that nothing was to be had, once an hour for one and the same wish. */
    public void remember(Wish wish) {
        Long facility = wish.facility() == null
                ? null
                : inventory.city().facility(wish.facility()).map(Facility::id).orElse(null);
        if (unmetDemand.add(wish, facility, clock.instant())) {
            timeOf(wish).ifPresent(slot -> shortfall.searched(wish.equipment(), facility, slot));
        }
    }

    /** The time that the wish means in the first room it could be about, free or not. */
    private Optional<TimeSlot> timeOf(Wish wish) {
        City city = inventory.city();
        return city.rooms()
                .filter(r -> r.isInServiceOn(wish.day()) && suits(r, wish))
                .flatMap(r -> wish.slotIn(r, city, clock.instant()).stream())
                .findFirst();
    }

    private Hit hit(City city, Room room, TimeSlot slot, Wish wish, Map<TimeSlot, Stock> stocks) {
        Set<String> wanted = wish.equipment().keySet();
        Map<String, Integer> equipment = new HashMap<>();
        if (!wanted.isEmpty()) {
            Stock stock = stocks.computeIfAbsent(slot, s -> catalogue.stock(wanted, s));
            wanted.forEach(code -> equipment.put(code, stock.free(code, slot, room.facilityId())));
        }
        return new Hit(city.facilityOf(room), room, slot, wifi.serves(room.code(), wish.people(), slot), equipment);
    }

    private boolean suits(Room room, Wish wish) {
        return room.capacity() >= wish.people()
                && (wish.facility() == null || room.facilityCode().equals(wish.facility()))
                && room.features().containsAll(wish.features())
                && (wish.activity() == null || !room.unsuited().contains(wish.activity()))
                && (!wish.wifi() || wifi.covers(room.code()));
    }
}
