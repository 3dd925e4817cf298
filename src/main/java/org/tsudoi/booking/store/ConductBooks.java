package org.tsudoi.booking.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.YamlNode;
import org.tsudoi.booking.Conduct;

/** The versions of the rules of conduct, as YAML in the table of rule sets; read once a few seconds. */
@ApplicationScoped
public class ConductBooks {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int WAITS_OF_A_GROUP = 3;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    private volatile List<Conduct> versions = List.of();
    private volatile Instant readAt = Instant.EPOCH;

    /** The version in force today; before the first, the first. */
    public Conduct today(Clock clock) {
        LocalDate day = JapanTime.today(clock);
        List<Conduct> all = all(clock);
        return all.stream()
                .filter(c -> !c.validFrom().isAfter(day))
                .max(Comparator.comparing(Conduct::validFrom))
                .orElseGet(() -> all.get(0));
    }

    public void add(String yaml, Instant now) {
        Conduct conduct = read(yaml);
        Sql.update(
                source,
                "insert ignore into rule_set (id, kind, code, valid_from, body, created_at) values (?,'CONDUCT','CITY',?,?,?)",
                Ids.next(),
                conduct.validFrom(),
                yaml,
                now);
        readAt = Instant.EPOCH;
    }

    private List<Conduct> all(Clock clock) {
        Instant now = clock.instant();
        if (versions.isEmpty() || readAt.plus(FRESH).isBefore(now)) {
            versions = Sql.list(
                    source,
                    "select body from rule_set where kind = 'CONDUCT' order by valid_from",
                    row -> read(row.getString(1)));
            readAt = now;
        }
        return versions;
    }

    private static Conduct read(String yaml) {
        YamlNode root = YamlNode.read(yaml);
        YamlNode holds = root.in("holds");
        YamlNode noShow = root.in("noShow");
        YamlNode marks = root.in("marks");
        return new Conduct(
                LocalDate.parse(root.text("validFrom")),
                minutes(root, "correctionMinutes"),
                new Conduct.Holds(minutes(holds, "minutes"), holds.number("perGroup")),
                new Conduct.NoShow(
                        minutes(noShow, "afterMinutes"),
                        noShow.text("automatic").equals("true")),
                new Conduct.Marks(
                        marks.number("lateCancellation"),
                        marks.number("noShow"),
                        marks.number("warnAt"),
                        marks.number("suspendAt"),
                        marks.number("suspendMonths")),
                release(root.in("release")));
    }

    /** Versions written before there was a waiting list say nothing of it. */
    private static Conduct.Release release(YamlNode release) {
        Map<String, Conduct.Order> byFacility = new HashMap<>();
        if (release.has("byFacility")) {
            YamlNode buildings = release.in("byFacility");
            buildings.values().keySet().forEach(code -> byFacility.put(code, order(buildings, code)));
        }
        return new Conduct.Release(
                minutes(release, "leastDelayMinutes"),
                minutes(release, "mostDelayMinutes"),
                minutes(release, "offerMinutes"),
                time(release, "asksFrom", 0),
                time(release, "asksUntil", JapanTime.MINUTES_A_DAY),
                release.has("perGroup") ? release.number("perGroup") : WAITS_OF_A_GROUP,
                order(release, "by"),
                byFacility);
    }

    private static Conduct.Order order(YamlNode node, String name) {
        return node.constant(name, Conduct.Order.class);
    }

    private static int time(YamlNode node, String name, int otherwise) {
        return node.has(name) ? JapanTime.minute(node.text(name)).orElseThrow() : otherwise;
    }

    private static Duration minutes(YamlNode node, String name) {
        return Duration.ofMinutes(node.number(name));
    }
}
