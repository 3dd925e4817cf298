package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Lists;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.facility.Activity;
import org.tsudoi.group.GroupClass;

/** What would go wrong if a readable book of rules took effect: it contradicts itself, leaves a gap, or refuses everybody. */
public sealed interface RuleProblem extends Refusal {
    /** It may not take effect as it is; other problems are told and may be meant. */
    default boolean stops() {
        return true;
    }

    record NobodyMayBook() implements RuleProblem {}

    record ClassesLeftOut(Set<GroupClass> classes) implements RuleProblem {
        @Override
        public boolean stops() {
            return false;
        }

        @Override
        public List<Object> shown(Language language) {
            return List.of(Lists.of(classes, language));
        }
    }

    /** No class could ever have the room; the reason is what stands in the way most often. */
    record RoomRefusesEverybody(Names room, Refusal reason) implements RuleProblem {
        @Override
        public List<Object> shown(Language language) {
            return List.of(room.in(language), Text.of(language, reason));
        }
    }

    /** A class that has a booking period could never have any room. */
    record ClassIsAlwaysRefused(GroupClass groupClass, Refusal reason) implements RuleProblem {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Text.of(language, groupClass), Text.of(language, reason));
        }
    }

    /** Days that open for asking only when it is too late to ask. */
    record DaysNeverOpen(GroupClass groupClass, int days, LocalDate first) implements RuleProblem {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Text.of(language, groupClass), days, Dates.day(first, language));
        }
    }

    record ShortLimitAboveLong(Quota.Period shorter, int more, Quota.Period longer, int less) implements RuleProblem {}

    record TwoLimitsForOne(Quota.Period period, int one, int other) implements RuleProblem {}

    record HoursBelowOneUse(int hours, int minutes) implements RuleProblem {}

    record LeastAboveMost(int least, int most) implements RuleProblem {}

    record LoudAndQuiet(Set<Activity> both) implements RuleProblem {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Lists.of(both, language));
        }
    }

    record NoSuchRooms(List<String> rooms) implements RuleProblem {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Lists.join(rooms.stream(), language));
        }
    }

    record NotInTheFuture(LocalDate day) implements RuleProblem {}

    record VersionOfThatDay(LocalDate day) implements RuleProblem {}

    record NowhereInUse() implements RuleProblem {
        @Override
        public boolean stops() {
            return false;
        }
    }

    record WithoutArticle(int rules) implements RuleProblem {
        @Override
        public boolean stops() {
            return false;
        }
    }

    /** Bookings for days from then on that are there already; they keep the rules they were made under. */
    record BookingsKeepTheirRules(int bookings) implements RuleProblem {
        @Override
        public boolean stops() {
            return false;
        }
    }
}
