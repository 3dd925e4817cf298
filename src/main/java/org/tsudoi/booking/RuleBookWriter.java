package org.tsudoi.booking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsudoi.base.JapanTime;

/** Writes a book of rules as named values, the mirror of {@link RuleBookReader}: what is read again is the same book. */
public final class RuleBookWriter {
    private RuleBookWriter() {}

    public static Map<String, Object> write(RuleBook book) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", book.code());
        values.put("validFrom", book.validFrom().toString());
        values.put("opensAt", time(book.periods().opensAtMinute()));
        values.put("ifClosed", book.periods().movesToOpenDay() ? "NEXT_OPEN_DAY" : "SAME_DAY");
        Map<String, Object> windows = new LinkedHashMap<>();
        new TreeMap<>(book.periods().windows()).forEach((c, w) -> windows.put(c.name(), WindowType.write(w)));
        values.put("windows", windows);
        values.put(
                "notice",
                map("days", book.notice().days(), "minutes", book.notice().minutes()));
        values.put("times", times(book.times()));
        values.put(
                "quotas", own(book.quotas().stream().map(RuleBookWriter::quota).toList()));
        values.put("sameDay", book.sameDayCounts() ? "COUNTED" : "FREE");
        values.put("uses", uses(book.uses()));
        values.put(
                "reserved",
                own(book.reserved().stream().map(RuleBookWriter::reserved).toList()));
        values.put("cancellation", map("daysBefore", book.cancelDaysBefore()));
        Map<String, Object> laws = new LinkedHashMap<>();
        new TreeMap<>(book.laws()).forEach((code, law) -> laws.put(code, map("ja", law.ja(), "en", law.en())));
        values.put("laws", laws);
        return values;
    }

    private static Map<String, Object> times(RuleBook.Times times) {
        return map(
                "by", times.by().name(),
                "gridMinutes", times.gridMinutes(),
                "mostBands", times.mostBands(),
                "minMinutes", times.minMinutes(),
                "maxMinutes", times.maxMinutes());
    }

    private static Map<String, Object> quota(Quota quota) {
        return map(
                "period", quota.period().name(),
                "unit", quota.unit().name(),
                "limit", quota.limit(),
                "classes", names(quota.classes()),
                "rooms", own(quota.rooms()));
    }

    private static Map<String, Object> uses(RuleBook.Uses uses) {
        return map(
                "leastPeople", uses.leastPeople(),
                "activities", names(uses.activities()),
                "refusedPurposes", names(uses.refusedPurposes()),
                "loud", names(uses.loud()),
                "quiet", names(uses.quiet()),
                "neighbours",
                        own(uses.neighbours().stream().map(RuleBookWriter::own).toList()));
    }

    private static Map<String, Object> reserved(ReservedTime kept) {
        Map<String, Object> values = map(
                "ja", kept.what().ja(),
                "en", kept.what().en(),
                "classes", names(kept.classes()),
                "weekdays", names(kept.weekdays()),
                "from", time(kept.startMinute()),
                "to", time(kept.endMinute()));
        if (kept.first() != null) {
            values.put("first", kept.first().toString());
        }
        if (kept.last() != null) {
            values.put("last", kept.last().toString());
        }
        values.put("releasedDaysBefore", kept.releasedDaysBefore());
        return values;
    }

    private static List<Object> names(Collection<? extends Enum<?>> constants) {
        return own(constants.stream().map(Enum::name).sorted().toList());
    }

    /** A list of its own: one that stood in two places would be written once, and named in the other. */
    private static List<Object> own(Collection<?> words) {
        return new ArrayList<>(words);
    }

    private static String time(int minute) {
        return JapanTime.clockTime(minute);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
