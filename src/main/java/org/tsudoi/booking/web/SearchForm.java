package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.booking.Wish;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** The search form as an address: what is asked, what of it cannot be read, and the wish it makes. */
@Named("searchForm")
@RequestScoped
public class SearchForm {
    private static final int FURTHEST_DAYS = 400;
    private static final int MOST_PEOPLE = 9999;
    private static final List<String> FEATURES =
            List.of("projector", "screen", "pa", "whiteboard", "hearingLoop", "wheelchair", "tatami", "cooking");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    private final Set<String> mistakes = new LinkedHashSet<>();

    /** The value of a field as it was sent, to be shown again. */
    public String value(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public String getDay() {
        return value("day").isEmpty() ? JapanTime.today(clock).toString() : value("day");
    }

    /** This search as an address. */
    public String getAddress() {
        String query = request.getQueryString();
        return "/search?" + (query == null ? "day=" + getDay() : query);
    }

    public String getToday() {
        return JapanTime.today(clock).toString();
    }

    public boolean has(String name, String value) {
        String[] values = request.getParameterValues(name);
        return values != null && Arrays.asList(values).contains(value);
    }

    public boolean isAsked() {
        return !value("day").isEmpty()
                || !value("people").isEmpty()
                || !value("time").isEmpty();
    }

    /** Something under the further conditions is filled in, so they are shown open. */
    public boolean isDetailed() {
        return List.of("feature", "wifi", "from", "to", "facility", "equipment").stream()
                .anyMatch(n -> !value(n).isEmpty());
    }

    public List<String> getFeatures() {
        return FEATURES;
    }

    public Activity[] getActivities() {
        return Activity.values();
    }

    public List<Facility> getFacilities() {
        return inventory.city().facilities();
    }

    public List<EquipmentKind> getEquipment() {
        return catalogue.kinds().stream().filter(EquipmentKind::goesWithRooms).toList();
    }

    /** Names of the fields that cannot be read. */
    public List<String> getMistakes() {
        return List.copyOf(mistakes);
    }

    /** What is looked for; nothing when a field cannot be read, and then {@link #getMistakes} says which. */
    public Optional<Wish> wish() {
        mistakes.clear();
        LocalDate day = day();
        Integer band = band();
        int from = minute("from", 540);
        int to = minute("to", from + 120);
        if (isTimed() && from >= to) {
            mistakes.add("to");
        }
        int people = people();
        Activity activity = activity();
        Set<String> features = new LinkedHashSet<>();
        Arrays.stream(values("feature"))
                .filter(f -> f.matches("[A-Za-z0-9]{1,32}"))
                .forEach(features::add);
        String facility = value("facility").isEmpty() ? null : value("facility");
        if (facility != null && inventory.city().facility(facility).isEmpty()) {
            mistakes.add("facility");
        }
        var wish = new Wish(
                day,
                isTimed() ? null : band,
                from,
                to,
                people,
                activity,
                features,
                has("wifi", "true"),
                equipment(),
                facility);
        return mistakes.isEmpty() ? Optional.of(wish) : Optional.empty();
    }

    /** Hours and minutes were given, not a band. */
    public boolean isTimed() {
        return !value("from").isEmpty() || !value("to").isEmpty();
    }

    private LocalDate day() {
        LocalDate today = JapanTime.today(clock);
        Optional<LocalDate> day = AskedTime.day(getDay());
        if (day.isEmpty() || day.get().isBefore(today) || day.get().isAfter(today.plusDays(FURTHEST_DAYS))) {
            mistakes.add("day");
            return today;
        }
        return day.get();
    }

    private Integer band() {
        String time = value("time");
        if (time.isEmpty()) {
            return usualBand();
        }
        if (!time.matches("[012]")) {
            mistakes.add("time");
            return 0;
        }
        return Integer.valueOf(time);
    }

    private int usualBand() {
        return JapanTime.minuteOf(clock.instant()) < 720 || !getDay().equals(getToday()) ? 1 : 2;
    }

    /** The band that was looked for, chosen or not; the afternoon before anybody has looked. */
    public int getBand() {
        String time = value("time");
        if (time.matches("[012]")) {
            return Integer.parseInt(time);
        }
        return isAsked() ? usualBand() : 1;
    }

    private int people() {
        String people = value("people").strip();
        if (people.isEmpty()) {
            return 1;
        }
        if (!people.matches("[0-9]{1,4}") || Integer.parseInt(people) < 1 || Integer.parseInt(people) > MOST_PEOPLE) {
            mistakes.add("people");
            return 1;
        }
        return Integer.parseInt(people);
    }

    private Activity activity() {
        String name = value("activity");
        Optional<Activity> activity = Arrays.stream(Activity.values())
                .filter(a -> a.name().equals(name))
                .findFirst();
        if (!name.isEmpty() && activity.isEmpty()) {
            mistakes.add("activity");
        }
        return activity.orElse(null);
    }

    private int minute(String name, int otherwise) {
        String time = value(name);
        if (time.isEmpty()) {
            return Math.min(otherwise, JapanTime.MINUTES_A_DAY);
        }
        if (!time.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00")) {
            mistakes.add(name);
            return otherwise;
        }
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private Map<String, Integer> equipment() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (String line : values("equipment")) {
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split(":");
            boolean good = line.matches("[a-z0-9-]{1,32}(:[0-9]{1,3})?")
                    && catalogue.kind(parts[0]).isPresent();
            if (good) {
                wanted.put(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
            } else {
                mistakes.add("equipment");
            }
        }
        return wanted;
    }

    private String[] values(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }
}
