package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.booking.RuleProblem.ClassesLeftOut;
import org.tsudoi.booking.RuleProblem.HoursBelowOneUse;
import org.tsudoi.booking.RuleProblem.LeastAboveMost;
import org.tsudoi.booking.RuleProblem.LoudAndQuiet;
import org.tsudoi.booking.RuleProblem.NoSuchRooms;
import org.tsudoi.booking.RuleProblem.NobodyMayBook;
import org.tsudoi.booking.RuleProblem.NotInTheFuture;
import org.tsudoi.booking.RuleProblem.NowhereInUse;
import org.tsudoi.booking.RuleProblem.ShortLimitAboveLong;
import org.tsudoi.booking.RuleProblem.TwoLimitsForOne;
import org.tsudoi.booking.RuleProblem.VersionOfThatDay;
import org.tsudoi.booking.RuleProblem.WithoutArticle;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.group.GroupClass;

/** Looks at a book before it takes effect: everything that would go wrong is told at once, in words. */
public final class RuleCheck {
    private static final List<String> WITH_ARTICLE = List.of(
            "WINDOW_NOT_OPEN",
            "CLOSED",
            "OUTSIDE_HOURS",
            "TOO_MANY_PEOPLE",
            "ACTIVITY_NOT_SUITED",
            "GROUP_NOT_REGISTERED",
            "GROUP_SUSPENDED");

    private RuleCheck() {}

    /**
     * @param rooms those that would be ruled by it
     * @param versions days from which versions of the same book are valid already
     */
    public static List<RuleProblem> problems(
            RuleBook book, City city, List<Room> rooms, List<LocalDate> versions, LocalDate today) {
        List<RuleProblem> problems = new ArrayList<>();
        if (!book.validFrom().isAfter(today)) {
            problems.add(new NotInTheFuture(book.validFrom()));
        }
        if (versions.contains(book.validFrom())) {
            problems.add(new VersionOfThatDay(book.validFrom()));
        }
        problems.addAll(contradictions(book));
        List<String> unknown = Stream.concat(
                        book.quotas().stream().flatMap(q -> q.rooms().stream()),
                        book.uses().neighbours().stream().flatMap(Set::stream))
                .filter(code -> city.room(code).isEmpty())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            problems.add(new NoSuchRooms(unknown));
        }
        if (book.periods().windows().isEmpty()) {
            problems.add(new NobodyMayBook());
        } else {
            problems.addAll(new RuleTrial(book, city, rooms).problems());
        }
        problems.addAll(hints(book, rooms));
        return List.copyOf(problems);
    }

    private static List<RuleProblem> hints(RuleBook book, List<Room> rooms) {
        List<RuleProblem> hints = new ArrayList<>();
        Set<GroupClass> leftOut = EnumSet.allOf(GroupClass.class);
        leftOut.removeAll(book.periods().windows().keySet());
        if (!leftOut.isEmpty() && leftOut.size() < GroupClass.values().length) {
            hints.add(new ClassesLeftOut(leftOut));
        }
        if (rooms.isEmpty()) {
            hints.add(new NowhereInUse());
        }
        int without = (int) WITH_ARTICLE.stream()
                .filter(code -> !book.laws().containsKey(code))
                .count();
        if (without > 0) {
            hints.add(new WithoutArticle(without));
        }
        return hints;
    }

    private static List<RuleProblem> contradictions(RuleBook book) {
        List<RuleProblem> problems = new ArrayList<>();
        var times = book.times();
        if (times.maxMinutes() > 0 && times.minMinutes() > times.maxMinutes()) {
            problems.add(new LeastAboveMost(times.minMinutes(), times.maxMinutes()));
        }
        book.quotas().stream()
                .filter(q -> q.unit() == Quota.Unit.HOURS && q.allows() < times.minMinutes())
                .forEach(q -> problems.add(new HoursBelowOneUse(q.limit(), times.minMinutes())));
        for (int i = 0; i < book.quotas().size(); i++) {
            for (Quota other : book.quotas().subList(i + 1, book.quotas().size())) {
                pair(book.quotas().get(i), other).ifPresent(problems::add);
            }
        }
        Set<Activity> both = EnumSet.noneOf(Activity.class);
        Arrays.stream(Activity.values())
                .filter(a ->
                        book.uses().loud().contains(a) && book.uses().quiet().contains(a))
                .forEach(both::add);
        if (!both.isEmpty()) {
            problems.add(new LoudAndQuiet(both));
        }
        return problems;
    }

    /** Two limits of the same groups and rooms, counted alike. */
    private static Optional<RuleProblem> pair(Quota one, Quota other) {
        boolean alike = one.unit() == other.unit()
                && one.classes().equals(other.classes())
                && one.rooms().equals(other.rooms());
        if (!alike) {
            return Optional.empty();
        }
        if (one.period() == other.period()) {
            return Optional.of(new TwoLimitsForOne(one.period(), one.limit(), other.limit()));
        }
        Quota shorter = one.period().compareTo(other.period()) < 0 ? one : other;
        Quota longer = shorter == one ? other : one;
        return shorter.limit() > longer.limit()
                ? Optional.of(
                        new ShortLimitAboveLong(shorter.period(), shorter.limit(), longer.period(), longer.limit()))
                : Optional.empty();
    }
}
