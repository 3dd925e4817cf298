package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.LoanAnswer.Instead;
import org.tsudoi.equipment.LoanRequest;
import org.tsudoi.equipment.usecase.UnitsFree.Picture;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** Where a wish is best served, and where or when it could be served instead; the ledger is asked once. */
@ApplicationScoped
public class ChooseCounter {
    private static final int DAYS = 7;
    private static final int MOST = 5;
    private static final Duration LONGEST_BUFFER = Duration.ofDays(14);

    @Inject
    private Inventory inventory;

    @Inject
    private UnitsFree unitsFree;

    /** A wish with its kinds looked up. */
    record Wanted(Map<EquipmentKind, Integer> kinds, LendingBook book) {
        Map<EquipmentKind, TimeSlot> held(TimeSlot slot) {
            Map<EquipmentKind, TimeSlot> held = new HashMap<>();
            kinds.keySet().forEach(k -> held.put(k, slot.widened(0, book.bufferMinutes(k))));
            return held;
        }
    }

    /** The house that has most of what is wanted free at the time. */
    Optional<Facility> best(LoanRequest asked, Wanted wanted) {
        Picture picture = picture(wanted, asked.slot());
        return houses(picture, wanted).stream()
                .min(Comparator.comparingInt(f -> picture.missing(wanted.kinds(), f, wanted.held(asked.slot()))));
    }

    /** All that is wanted, in other houses at the same time or in the same house on other days. */
    List<Instead> instead(LoanRequest asked, Wanted wanted, Facility here, Instant now) {
        TimeSlot span = new TimeSlot(
                asked.slot().start().minus(Duration.ofDays(DAYS)),
                asked.slot().end().plus(Duration.ofDays(DAYS)));
        Picture picture = picture(wanted, span);
        List<Instead> all = new ArrayList<>();
        houses(picture, wanted).stream()
                .filter(f -> f.id() != here.id())
                .sorted(Comparator.comparingDouble(here::distanceTo))
                .map(f -> new Instead(f, asked.slot()))
                .forEach(all::add);
        for (int days = 1; days <= DAYS; days++) {
            all.add(new Instead(here, moved(asked.slot(), days)));
            all.add(new Instead(here, moved(asked.slot(), -days)));
        }
        return all.stream()
                .filter(i -> i.slot().start().isAfter(now) && isOpen(i))
                .filter(i -> picture.missing(wanted.kinds(), i.facility(), wanted.held(i.slot())) == 0)
                .limit(MOST)
                .toList();
    }

    private Picture picture(Wanted wanted, TimeSlot span) {
        return unitsFree.picture(
                wanted.kinds().keySet(), new TimeSlot(span.start(), span.end().plus(LONGEST_BUFFER)));
    }

    private List<Facility> houses(Picture picture, Wanted wanted) {
        return inventory.city().facilities().stream()
                .filter(f -> wanted.kinds().keySet().stream().anyMatch(k -> picture.owned(k, f) > 0))
                .toList();
    }

    private boolean isOpen(Instead instead) {
        City city = inventory.city();
        return List.of(instead.slot().start(), instead.slot().end()).stream()
                .allMatch(at -> city.timetable()
                        .open(instead.facility(), JapanTime.dayOf(at))
                        .filter(hours -> !at.isBefore(hours.start()) && !at.isAfter(hours.end()))
                        .isPresent());
    }

    private static TimeSlot moved(TimeSlot slot, int days) {
        return new TimeSlot(slot.start().plus(Duration.ofDays(days)), slot.end().plus(Duration.ofDays(days)));
    }
}
