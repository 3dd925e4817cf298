package org.tsudoi.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.tsudoi.group.GroupClass;

/**
 * Who got how much of what many want, over a time.
 *
 * @param places popular slots: a room on a day of the week in a part of the day
 * @param concentration share of the popular hours that the tenth of the groups with most of them got, in per cent
 * @param top how many groups that tenth is
 */
public record Fairness(
        LocalDate first,
        LocalDate last,
        int places,
        List<Line> byClass,
        List<Line> byAge,
        List<Line> bySize,
        long concentration,
        int top,
        List<Reason> reasons) {
    /** A slot is popular when it belongs to the quarter that is asked for most. */
    private static final int POPULAR_QUARTER = 4;

    /** Once asked for is not much asked for. */
    private static final int LEAST_REQUESTS = 2;

    private static final int TENTH = 10;
    private static final int MINUTES = 60;

    /** A room on a day of the week (1 is Sunday) in a part of the day. */
    public record Place(long room, int weekday, Part part) {}

    /**
     * What one group asked for and got of one slot.
     *
     * @param requests whatever came of them
     * @param refused by rules or by staff
     * @param minutes granted and not cancelled
     */
    public record Use(long group, Place place, int requests, int refused, long minutes) {}

    /** @param since when it became active */
    public record Group(long id, GroupClass groupClass, LocalDate since, Integer members) {}

    /** Groups of one kind that asked for something. Shares are in per cent; minutes are those of popular slots. */
    public record Line(Enum<?> kind, int groups, long groupShare, long minutes, long share, int requests, int refused) {
        /** Tenths of hours for one group. */
        public double hoursEach() {
            return groups == 0 ? 0 : Math.round(minutes * 10.0 / MINUTES / groups) / 10.0;
        }

        public long hours() {
            return Math.round(minutes / (double) MINUTES);
        }

        public long refusedShare() {
            return percent(refused, requests);
        }
    }

    /** Where a refusal came from. */
    public enum Source {
        RULES,
        STAFF,
        REGISTRATION
    }

    /** How often something was refused for a reason. */
    public record Reason(Source source, String code, int count) {}

    public static Fairness of(
            LocalDate first, LocalDate last, List<Use> uses, List<Group> groups, List<Reason> reasons) {
        Set<Place> popular = popular(uses);
        Map<Long, Long> minutes = new TreeMap<>();
        Map<Long, int[]> asked = new HashMap<>();
        for (Use use : uses) {
            minutes.merge(use.group(), popular.contains(use.place()) ? use.minutes() : 0, Long::sum);
            int[] counts = asked.computeIfAbsent(use.group(), g -> new int[2]);
            counts[0] += use.requests();
            counts[1] += use.refused();
        }
        List<Group> those =
                groups.stream().filter(g -> asked.containsKey(g.id())).toList();
        Function<Function<Group, Enum<?>>, List<Line>> by = kind -> lines(those, kind, minutes, asked);
        int top = (minutes.size() + TENTH - 1) / TENTH;
        return new Fairness(
                first,
                last,
                popular.size(),
                by.apply(Group::groupClass),
                by.apply(g -> AgeBand.of(g.since(), last)),
                by.apply(g -> SizeBand.of(g.members())),
                concentration(minutes, top),
                top,
                reasons);
    }

    /** The quarter of the slots that is asked for most; those asked for as often as the last of them belong to it. */
    static Set<Place> popular(List<Use> uses) {
        Map<Place, Integer> requests = new HashMap<>();
        uses.forEach(u -> requests.merge(u.place(), u.requests(), Integer::sum));
        List<Integer> most = new ArrayList<>(requests.values());
        most.sort(Comparator.reverseOrder());
        if (most.isEmpty()) {
            return Set.of();
        }
        int limit = Math.max(LEAST_REQUESTS, most.get((most.size() - 1) / POPULAR_QUARTER));
        Set<Place> popular = new HashSet<>();
        requests.forEach((place, count) -> {
            if (count >= limit) {
                popular.add(place);
            }
        });
        return popular;
    }

    private static long concentration(Map<Long, Long> minutes, int top) {
        long all = minutes.values().stream().mapToLong(Long::longValue).sum();
        long most = minutes.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(top)
                .mapToLong(Long::longValue)
                .sum();
        return percent(most, all);
    }

    private static List<Line> lines(
            List<Group> groups, Function<Group, Enum<?>> kind, Map<Long, Long> minutes, Map<Long, int[]> asked) {
        Map<Enum<?>, List<Group>> kinds = new TreeMap<>(Comparator.comparingInt(Enum::ordinal));
        groups.forEach(g ->
                kinds.computeIfAbsent(kind.apply(g), k -> new ArrayList<>()).add(g));
        long all = groups.stream().mapToLong(g -> minutes.get(g.id())).sum();
        return kinds.entrySet().stream()
                .map(e -> {
                    List<Group> of = e.getValue();
                    long got = of.stream().mapToLong(g -> minutes.get(g.id())).sum();
                    int requests =
                            of.stream().mapToInt(g -> asked.get(g.id())[0]).sum();
                    int refused =
                            of.stream().mapToInt(g -> asked.get(g.id())[1]).sum();
                    return new Line(
                            e.getKey(),
                            of.size(),
                            percent(of.size(), groups.size()),
                            got,
                            percent(got, all),
                            requests,
                            refused);
                })
                .toList();
    }

    private static long percent(long part, long all) {
        return all == 0 ? 0 : Math.round(part * 100.0 / all);
    }
}
