package org.tsudoi.booking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsudoi.base.Law;
import org.tsudoi.base.Names;
import org.tsudoi.booking.RuleBook.Notice;
import org.tsudoi.booking.RuleBook.Periods;
import org.tsudoi.booking.RuleBook.Times;
import org.tsudoi.booking.RuleBook.TimesBy;
import org.tsudoi.booking.RuleBook.Uses;
import org.tsudoi.facility.Activity;
import org.tsudoi.group.GroupClass;

/** Reads a book of rules from named values, whoever wrote them: a YAML file, the editor's form, the API. */
public final class RuleBookReader {
    private static final int MOST_OF_A_LIST = 50;
    private static final int MOST_MINUTES = 1440;

    private RuleBookReader() {}

    /** The book, or every mistake that keeps it from being one. */
    public record Reading(RuleBook book, List<RuleMistake> mistakes) {}

    public static Reading read(long id, Map<String, Object> values) {
        var top = new RuleNode("", values, new ArrayList<>())
                .only(
                        "code",
                        "validFrom",
                        "opensAt",
                        "ifClosed",
                        "windows",
                        "notice",
                        "noticeMinutes",
                        "times",
                        "limits",
                        "quotas",
                        "sameDay",
                        "uses",
                        "reserved",
                        "cancellation",
                        "laws");
        String code = top.text("code");
        if (!code.isEmpty() && !code.matches("[A-Z0-9-]{1,32}")) {
            top.mistakes().add(new RuleMistake.NotAText("code", 32));
        }
        var book = new RuleBook(
                id,
                code,
                top.day("validFrom"),
                periods(top),
                notice(top),
                times(top.in("times")),
                quotas(top),
                top.constant("sameDay", SameDay.class, SameDay.FREE) == SameDay.COUNTED,
                uses(top.in("uses")),
                list(top, "reserved").stream().map(RuleBookReader::reserved).toList(),
                top.in("cancellation").only("daysBefore").numberOr("daysBefore", 0, 365),
                laws(top.in("laws")));
        return new Reading(top.mistakes().isEmpty() ? book : null, List.copyOf(top.mistakes()));
    }

    /** Whether bookings of the day itself count against the limits. */
    public enum SameDay {
        FREE,
        COUNTED
    }

    /** What becomes of an opening day on which the building is closed. */
    public enum IfClosed {
        NEXT_OPEN_DAY,
        SAME_DAY
    }

    private static Periods periods(RuleNode top) {
        var windows = new EnumMap<GroupClass, BookingWindow>(GroupClass.class);
        RuleNode classes = top.in("windows");
        for (String name : classes.values().keySet()) {
            GroupClass groupClass = classes.constant(name, name, GroupClass.class, null);
            RuleNode node = classes.in(name);
            if (node.has("sameAs")) {
                GroupClass other = node.only("sameAs").constant("sameAs", GroupClass.class, null);
                node = other == null || other.name().equals(name) ? node : classes.in(other.name());
            }
            BookingWindow window = WindowType.read(node);
            if (groupClass != null && window != null) {
                windows.put(groupClass, window);
            }
        }
        boolean moves = top.constant("ifClosed", IfClosed.class, IfClosed.NEXT_OPEN_DAY) == IfClosed.NEXT_OPEN_DAY;
        return new Periods(windows, top.minute("opensAt"), moves);
    }

    /** Books written before notice in days had the minutes alone. */
    private static Notice notice(RuleNode top) {
        RuleNode node = top.in("notice").only("days", "minutes");
        int minutes = top.numberOr("noticeMinutes", 0, MOST_MINUTES * 31);
        return new Notice(node.numberOr("days", 0, 365), node.numberOr("minutes", minutes, MOST_MINUTES * 31));
    }

    private static Times times(RuleNode node) {
        node.only("by", "gridMinutes", "mostBands", "minMinutes", "maxMinutes");
        TimesBy by = node.constant("by", TimesBy.class, TimesBy.ROOM);
        int grid = node.numberOr("gridMinutes", 0, 60);
        if (by == TimesBy.GRID && !Set.of(15, 30, 60).contains(grid)) {
            node.mistakes()
                    .add(new RuleMistake.NotOneOf(
                            node.path() + "gridMinutes", String.valueOf(grid), List.of("15", "30", "60")));
        }
        int least = node.numberOr("minMinutes", 0, MOST_MINUTES);
        int most = node.numberOr("maxMinutes", 0, MOST_MINUTES);
        return new Times(by, grid, node.numberOr("mostBands", 0, 20), least, most);
    }

    /** Books written before quotas had limits a day and a month. */
    private static List<Quota> quotas(RuleNode top) {
        List<Quota> quotas = new ArrayList<>();
        RuleNode limits = top.in("limits").only("perDay", "perMonth");
        plain(quotas, Quota.Period.DAY, limits.numberOr("perDay", 0, 999));
        plain(quotas, Quota.Period.MONTH, limits.numberOr("perMonth", 0, 999));
        for (RuleNode node : list(top, "quotas")) {
            node.only("period", "unit", "limit", "classes", "rooms");
            quotas.add(new Quota(
                    node.constant("period", Quota.Period.class, Quota.Period.DAY),
                    node.constant("unit", Quota.Unit.class, Quota.Unit.TIMES),
                    node.number("limit", 1, 9999),
                    node.constants("classes", GroupClass.class),
                    node.words("rooms")));
        }
        return List.copyOf(quotas);
    }

    private static void plain(List<Quota> quotas, Quota.Period period, int limit) {
        if (limit > 0) {
            quotas.add(new Quota(period, Quota.Unit.TIMES, limit, Set.of(), Set.of()));
        }
    }

    private static Uses uses(RuleNode node) {
        node.only("leastPeople", "activities", "refusedPurposes", "loud", "quiet", "neighbours");
        List<Set<String>> neighbours = new ArrayList<>();
        for (Object set : node.items("neighbours")) {
            var rooms = new RuleNode(node.path(), Map.of("neighbours", set), node.mistakes()).words("neighbours");
            neighbours.add(rooms);
        }
        return new Uses(
                node.numberOr("leastPeople", 1, 9999),
                node.constants("activities", Activity.class),
                node.constants("refusedPurposes", PurposeKind.class),
                node.constants("loud", Activity.class),
                node.constants("quiet", Activity.class),
                List.copyOf(neighbours));
    }

    private static ReservedTime reserved(RuleNode node) {
        node.only("ja", "en", "classes", "weekdays", "from", "to", "first", "last", "releasedDaysBefore");
        var kept = new ReservedTime(
                new Names(node.text("ja"), null, node.text("en")),
                node.constants("classes", GroupClass.class),
                node.constants("weekdays", java.time.DayOfWeek.class),
                node.minute("from"),
                node.minute("to"),
                node.dayOrNull("first"),
                node.dayOrNull("last"),
                node.numberOr("releasedDaysBefore", 0, 365));
        if (kept.startMinute() >= kept.endMinute()) {
            node.mistakes().add(new RuleMistake.EndBeforeStart(node.path() + "to"));
        }
        if (kept.first() != null && kept.last() != null && kept.last().isBefore(kept.first())) {
            node.mistakes().add(new RuleMistake.EndBeforeStart(node.path() + "last"));
        }
        return kept;
    }

    private static Map<String, Law> laws(RuleNode node) {
        Map<String, Law> laws = new HashMap<>();
        for (String code : node.values().keySet()) {
            RuleNode law = node.in(code).only("ja", "en");
            laws.put(code, new Law(law.text("ja"), law.text("en")));
        }
        return laws;
    }

    private static List<RuleNode> list(RuleNode top, String name) {
        List<RuleNode> nodes = top.each(name);
        if (nodes.size() > MOST_OF_A_LIST) {
            top.mistakes().add(new RuleMistake.TooLarge(MOST_OF_A_LIST));
        }
        return nodes.subList(0, Math.min(MOST_OF_A_LIST, nodes.size()));
    }
}
