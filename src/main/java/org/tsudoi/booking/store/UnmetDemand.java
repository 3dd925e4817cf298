package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.store.Sql;
import org.tsudoi.booking.Wish;

/** What was looked for and not to be had; the same wish counts once an hour, and no flood of wishes fills the table. */
@ApplicationScoped
public class UnmetDemand {
    private static final int MOST_AN_HOUR = 500;
    private static final long HOUR_SECONDS = 3600;
    private static final List<String> BANDS = List.of("MORNING", "AFTERNOON", "EVENING");

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    /** Whether it is one that counts. */
    public boolean add(Wish wish, Long facilityId, Instant now) {
        long hour = now.getEpochSecond() / HOUR_SECONDS;
        seen.values().removeIf(h -> h < hour);
        String wanted = words(wish);
        if (seen.size() >= MOST_AN_HOUR || seen.putIfAbsent(wish.day() + " " + wanted, hour) != null) {
            return false;
        }
        boolean timed = wish.band() == null;
        Sql.update(
                source,
                "insert into unmet_demand (id, at, kind, facility_id, starts_at, ends_at, people, wanted) values (?,?,?,?,?,?,?,?)",
                Ids.next(),
                now,
                "SEARCH",
                facilityId,
                JapanTime.at(wish.day(), timed ? wish.fromMinute() : 0),
                JapanTime.at(wish.day(), timed ? wish.toMinute() : JapanTime.MINUTES_A_DAY),
                wish.people(),
                wanted);
        return true;
    }

    /** Only what was asked for, in signs that every language reads: 9:00-11:00 8 wifi projector:1 CC01. */
    private static String words(Wish wish) {
        List<String> parts = new ArrayList<>();
        parts.add(
                wish.band() == null
                        ? JapanTime.clockTime(wish.fromMinute()) + "-" + JapanTime.clockTime(wish.toMinute())
                        : BANDS.get(wish.band()));
        parts.add(String.valueOf(wish.people()));
        if (wish.activity() != null) {
            parts.add(wish.activity().name());
        }
        parts.addAll(new TreeSet<>(wish.features()));
        if (wish.wifi()) {
            parts.add("wifi");
        }
        new TreeMap<>(wish.equipment()).forEach((code, quantity) -> parts.add(code + ":" + quantity));
        if (wish.facility() != null) {
            parts.add(wish.facility());
        }
        String all = String.join(" ", parts);
        return all.substring(0, Math.min(400, all.length()));
    }
}
