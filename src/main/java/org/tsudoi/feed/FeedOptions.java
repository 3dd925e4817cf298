package org.tsudoi.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;

/**
 * The options of a feed; closed lists, anything else is refused.
 *
 * @param busy set-up and clean-up are shown as busy time
 */
public record FeedOptions(Language language, int past, int future, boolean busy) {
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "lang",
            Set.of("ja", "en"),
            "past",
            Set.of("0", "30", "90"),
            "future",
            Set.of("90", "180", "400"),
            "detail",
            Set.of("busy", "public"));

    public static Optional<FeedOptions> of(Map<String, String[]> parameters) {
        boolean known = parameters.entrySet().stream()
                .allMatch(p -> p.getValue().length == 1
                        && ALLOWED.getOrDefault(p.getKey(), Set.of()).contains(p.getValue()[0]));
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(new FeedOptions(
                Language.ofTag(value(parameters, "lang", "ja")).orElseThrow(),
                Integer.parseInt(value(parameters, "past", "30")),
                Integer.parseInt(value(parameters, "future", "180")),
                value(parameters, "detail", "public").equals("busy")));
    }

    /** From the first of the month that past reaches into to the end of the month that future does, so that a feed seldom shifts. */
    public TimeSlot window(LocalDate today) {
        LocalDate first = YearMonth.from(today.minusDays(past)).atDay(1);
        LocalDate last = YearMonth.from(today.plusDays(future)).atEndOfMonth();
        return new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, JapanTime.MINUTES_A_DAY));
    }

    private static String value(Map<String, String[]> parameters, String name, String otherwise) {
        return parameters.containsKey(name) ? parameters.get(name)[0] : otherwise;
    }
}
