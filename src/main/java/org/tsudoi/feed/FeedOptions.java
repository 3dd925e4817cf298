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
 * @param alarm minutes before the start at which a private feed rings, 0 for never
 */
public record FeedOptions(Language language, int past, int future, boolean busy, int alarm) {
    private static final String ALARM = "alarm";

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "lang",
            Set.of("ja", "en"),
            "past",
            Set.of("0", "30", "90"),
            "future",
            Set.of("90", "180", "400"),
            "detail",
            Set.of("busy", "public"),
            ALARM,
            Set.of("10", "30", "60", "1440"));

    /** What a reader with an unknown option is told; for programs, so in no language of people. */
    public static final String HELP = "lang=ja|en past=0|30|90 future=90|180|400 detail=busy|public";

    /** The options of an address; alarms are for private ones only. */
    public static Optional<FeedOptions> of(Map<String, String[]> parameters, boolean own) {
        boolean known = parameters.entrySet().stream()
                .allMatch(p -> p.getValue().length == 1
                        && (own || !p.getKey().equals(ALARM))
                        && ALLOWED.getOrDefault(p.getKey(), Set.of()).contains(p.getValue()[0]));
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(new FeedOptions(
                Language.ofTag(value(parameters, "lang", "ja")).orElseThrow(),
                Integer.parseInt(value(parameters, "past", "30")),
                Integer.parseInt(value(parameters, "future", "180")),
                value(parameters, "detail", "public").equals("busy"),
                Integer.parseInt(value(parameters, ALARM, "0"))));
    }

    /** The variant in a few signs, for validators. */
    public String variant() {
        return language.tag() + "." + past + "." + future + (busy ? "b" : "p") + alarm;
    }

    /** Whole months, reckoned from the month of today and not from the day: a feed shifts only when a month begins. */
    public TimeSlot window(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        LocalDate first = YearMonth.from(month.atDay(1).minusDays(past)).atDay(1);
        LocalDate last = YearMonth.from(month.atEndOfMonth().plusDays(future)).atEndOfMonth();
        return new TimeSlot(JapanTime.at(first, 0), JapanTime.at(last, JapanTime.MINUTES_A_DAY));
    }

    private static String value(Map<String, String[]> parameters, String name, String otherwise) {
        return parameters.containsKey(name) ? parameters.get(name)[0] : otherwise;
    }
}
