package org.tsudoi.booking.web;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.booking.Wish;
import org.tsudoi.facility.Activity;

/** The parameters of GET /availability; all texts, judged here. */
public class AvailabilityParams {
    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("capacity")
    String capacity;

    @QueryParam("feature")
    List<String> features;

    @QueryParam("activity")
    String activity;

    @QueryParam("facility")
    String facility;

    @QueryParam("equipment")
    List<String> equipment;

    @QueryParam("wifi")
    String wifi;

    /** The wish; names of what cannot be read are added to the mistakes. A wish lies within one day. */
    Wish wish(List<String> mistakes, Predicate<String> isEquipment, Predicate<String> isFacility) {
        Optional<Instant> start = AskedTime.instant(from);
        Optional<Instant> end = AskedTime.instant(to);
        require(start.isPresent(), "from", mistakes);
        LocalDate day = start.map(JapanTime::dayOf).orElse(LocalDate.EPOCH);
        int endMinute = end.map(e -> JapanTime.endMinuteOf(day, e)).orElse(0);
        boolean sameDay = end.isPresent() && endMinute > 0 && endMinute <= JapanTime.MINUTES_A_DAY;
        boolean ordered = sameDay && start.isPresent() && start.get().isBefore(end.get());
        require(ordered, "to", mistakes);
        require(capacity == null || capacity.matches("[0-9]{1,5}"), "capacity", mistakes);
        require(
                activity == null
                        || Arrays.stream(Activity.values())
                                .anyMatch(a -> a.name().equals(activity)),
                "activity",
                mistakes);
        require(facility == null || isFacility.test(facility), "facility", mistakes);
        require(wifi == null || wifi.equals("true") || wifi.equals("false"), "wifi", mistakes);
        Map<String, Integer> wanted = wanted(mistakes, isEquipment);
        if (!mistakes.isEmpty()) {
            return null;
        }
        return new Wish(
                day,
                null,
                JapanTime.minuteOf(start.get()),
                endMinute,
                capacity == null ? 1 : Integer.parseInt(capacity),
                activity == null ? null : Activity.valueOf(activity),
                new LinkedHashSet<>(features),
                "true".equals(wifi),
                wanted,
                facility);
    }

    private Map<String, Integer> wanted(List<String> mistakes, Predicate<String> isEquipment) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (String line : equipment) {
            String[] parts = line.split(":");
            boolean good = line.matches("[a-z0-9-]{1,32}:[1-9][0-9]{0,2}") && isEquipment.test(parts[0]);
            require(good, "equipment", mistakes);
            if (good) {
                wanted.put(parts[0], Integer.parseInt(parts[1]));
            }
        }
        return wanted;
    }

    private static void require(boolean met, String name, List<String> mistakes) {
        if (!met && !mistakes.contains(name)) {
            mistakes.add(name);
        }
    }
}
