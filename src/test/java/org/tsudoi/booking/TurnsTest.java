package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;

/** Who waits longest is asked first, or whom the draw names; at a moment that nobody can foresee, and never at night. */
class TurnsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant FAR = JapanTime.at(DAY.plusDays(30), 0);
    private static final Conduct.Release RULES = new Conduct.Release(
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofMinutes(120),
            480,
            1260,
            3,
            Conduct.Order.ORDER,
            Map.of("CC14", Conduct.Order.DRAW));

    private static Waiting waiting(long id, int since, int start, int end) {
        return new Waiting(
                id,
                "W-" + id,
                id,
                1,
                1,
                TimeSlot.of(DAY, start, end),
                JapanTime.at(DAY.minusDays(9), since),
                FAR,
                WaitingState.WAITING,
                null);
    }

    private static List<Long> ids(List<Waiting> all) {
        return all.stream().map(Waiting::id).toList();
    }

    @Test
    void whoWaitsLongestIsAskedFirst() {
        var late = waiting(1, 700, 570, 800);
        var early = waiting(2, 600, 570, 800);
        assertThat(ids(Turns.inOrder(List.of(late, early), Conduct.Order.ORDER, 7)))
                .containsExactly(2L, 1L);
    }

    @Test
    void drawIsTheSameWheneverItIsLookedAtAndAnotherForEachFreedTime() {
        List<Waiting> all =
                LongStream.range(1, 9).mapToObj(i -> waiting(i, 600, 570, 800)).toList();
        Set<Long> first = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            List<Waiting> drawn = Turns.inOrder(all, Conduct.Order.DRAW, seed);
            assertThat(Turns.inOrder(drawn, Conduct.Order.DRAW, seed)).isEqualTo(drawn);
            first.add(drawn.get(0).id());
        }
        assertThat(first).as("everybody has been first").hasSize(8);
    }

    @Test
    void longestTimeIsKeptFirst() {
        assertThat(ids(Turns.longestFirst(List.of(waiting(1, 600, 570, 630), waiting(2, 700, 570, 800)))))
                .containsExactly(2L, 1L);
    }

    @Test
    void buildingMayHaveItsOwnOrder() {
        assertThat(RULES.by("CC14")).isEqualTo(Conduct.Order.DRAW);
        assertThat(RULES.by("CC01")).isEqualTo(Conduct.Order.ORDER);
    }

    @Test
    void offerMadeInTheEveningIsOpenInTheMorningForWhatTheNightTookFromIt() {
        Instant evening = JapanTime.at(DAY, 1200);
        assertThat(Turns.offeredUntil(RULES, evening, FAR))
                .as("an hour before nine and an hour after eight")
                .isEqualTo(JapanTime.at(DAY.plusDays(1), 540));
    }

    @Test
    void whatWouldComeTooLateByMorningIsAskedAtNightAndWithoutDelayWhereThatIsTooLateToo() {
        Instant night = JapanTime.at(DAY, 1300);
        Instant six = JapanTime.at(DAY.plusDays(1), 360);
        assertThat(Turns.firstAsked(RULES, night, 0, six)).isEqualTo(night.plus(RULES.leastDelay()));
        assertThat(Turns.firstAsked(RULES, night, 0, night.plusSeconds(120))).isEqualTo(night);
    }

    @Property
    void aGroupHasOneLotHoweverManyTimesItWaitsFor(@ForAll long seed) {
        var first = waiting(1, 600, 570, 800);
        var second = new Waiting(
                2, "W-2", first.groupId(), 1, 1, TimeSlot.of(DAY, 585, 800), first.since(), FAR, first.state(), null);
        var other = waiting(3, 600, 570, 800);
        assertThat(ids(Turns.inOrder(List.of(second, other, first), Conduct.Order.DRAW, seed)))
                .isIn(List.of(1L, 2L, 3L), List.of(3L, 1L, 2L));
    }

    @Property
    void nobodyIsAskedAtNightNorSoonerThanTheLeastDelay(@ForAll @IntRange(max = 1439) int minute, @ForAll long seed) {
        Instant released = JapanTime.at(DAY, minute);
        Instant asked = Turns.firstAsked(RULES, released, seed, FAR);
        assertThat(JapanTime.minuteOf(asked)).isBetween(480, 1259);
        assertThat(asked).isAfterOrEqualTo(released.plus(RULES.leastDelay()));
        boolean byDay = minute >= 480 && minute < 1240;
        if (byDay) {
            assertThat(asked).isBeforeOrEqualTo(released.plus(RULES.mostDelay()));
        }
    }

    @Property
    void offerIsOpenAtLeastAsLongAsItIsSaidAndEndsByDay(@ForAll @IntRange(min = 480, max = 1259) int minute) {
        Instant now = JapanTime.at(DAY, minute);
        Instant until = Turns.offeredUntil(RULES, now, FAR);
        assertThat(until).isAfterOrEqualTo(now.plus(RULES.offer()));
        assertThat(JapanTime.minuteOf(until)).isBetween(480, 1260);
        assertThat(Turns.offeredUntil(RULES, now, now.plusSeconds(60))).isEqualTo(now.plusSeconds(60));
    }
}
