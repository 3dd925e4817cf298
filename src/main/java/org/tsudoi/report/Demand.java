package org.tsudoi.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.Shortfall.Source;

/**
 * Equipment that was wanted in a fiscal year and not to be had: what to buy, for where, and when it would be used.
 *
 * @param kinds the kind that was wanted most comes first
 * @param lines the same in all detail
 */
public record Demand(int year, List<OfKind> kinds, List<Line> lines) {
    private static final int SATURDAY = 7;
    private static final int SUNDAY = 1;

    /**
     * Wishes that agree in everything.
     *
     * @param facility id, 0 for anywhere
     * @param weekday 1 is Sunday
     * @param times how many wishes
     * @param missing pieces that were missing in all of them together
     * @param most pieces that were missing at once at the most
     */
    public record Line(
            long kind, long facility, int weekday, Part part, Source source, int times, int missing, int most) {
        boolean isWeekend() {
            return weekday == SATURDAY || weekday == SUNDAY;
        }
    }

    /**
     * All wishes for a kind.
     *
     * @param groups how many groups were refused at least once
     * @param most pieces that a single wish lacked at the most; wishes for the same time are not added up
     * @param weekdays times on Monday to Friday by part of the day, in order
     * @param facilities times by facility, most first
     */
    public record OfKind(
            EquipmentKind kind,
            int searched,
            int refused,
            int groups,
            int most,
            List<Integer> weekdays,
            List<Integer> weekends,
            List<AtFacility> facilities) {
        public int times() {
            return searched + refused;
        }
    }

    /** Wishes for a kind at one place. */
    public record AtFacility(long facility, int times) {}

    /** @param groups how many groups were refused, by kind */
    public static Demand of(int year, List<EquipmentKind> kinds, List<Line> lines, Map<Long, Integer> groups) {
        Map<Long, List<Line>> byKind = lines.stream().collect(Collectors.groupingBy(Line::kind));
        List<OfKind> all = kinds.stream()
                .filter(k -> byKind.containsKey(k.id()))
                .map(k -> ofKind(k, byKind.get(k.id()), groups.getOrDefault(k.id(), 0)))
                .sorted(Comparator.comparingInt(OfKind::times).reversed())
                .toList();
        return new Demand(year, all, lines);
    }

    private static OfKind ofKind(EquipmentKind kind, List<Line> lines, int groups) {
        return new OfKind(
                kind,
                times(lines, l -> l.source() == Source.SEARCHED),
                times(lines, l -> l.source() == Source.REFUSED),
                groups,
                lines.stream().mapToInt(Line::most).max().orElse(0),
                byPart(lines.stream().filter(l -> !l.isWeekend()).toList()),
                byPart(lines.stream().filter(Line::isWeekend).toList()),
                byFacility(lines));
    }

    private static List<Integer> byPart(List<Line> lines) {
        return List.of(Part.values()).stream()
                .map(part -> times(lines, l -> l.part() == part))
                .toList();
    }

    private static List<AtFacility> byFacility(List<Line> lines) {
        Map<Long, Integer> times =
                lines.stream().collect(Collectors.toMap(Line::facility, Line::times, Integer::sum, TreeMap::new));
        return times.entrySet().stream()
                .map(e -> new AtFacility(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(AtFacility::times).reversed())
                .toList();
    }

    private static int times(Collection<Line> lines, Function<Line, Boolean> which) {
        return lines.stream().filter(which::apply).mapToInt(Line::times).sum();
    }
}
