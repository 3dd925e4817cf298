package org.tsudoi.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.NationalHolidays;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.SlotRelease;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.usecase.FairRelease;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.facility.City;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.Timetable;
import org.tsudoi.given.Given;

/** A freed time goes to those who wait, one after another, and is nobody else's at any moment in between. */
class FairReleaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final TimeSlot MORNING = TimeSlot.of(DAY, 570, 800);
    private static final Conduct.Release RULES = new Conduct.Release(
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofMinutes(120),
            480,
            1260,
            3,
            Conduct.Order.ORDER,
            Map.of());
    private static final Predicate<Waiting> ANYBODY = waiting -> true;

    private final City city =
            new City(1, List.of(Given.facility(HolidayPolicy.AS_USUAL)), new Timetable(NationalHolidays::contains));
    private final Room room = city.room("CC-01").orElseThrow();
    private Instant now = JapanTime.at(DAY.minusDays(5), 600);
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Claims claims = new Claims(new MemoryLedger(), clock);
    private final FairRelease fair = new FairRelease(claims, clock);

    private Waiting waiting(long group, TimeSlot slot) {
        return new Waiting(
                group,
                "W-" + group,
                group,
                1,
                room.id(),
                slot,
                JapanTime.at(DAY.minusDays(9), (int) group),
                JapanTime.at(DAY, 570),
                WaitingState.WAITING,
                null);
    }

    private boolean couldBook(long group) {
        return claims.wouldTake(room.things(), MORNING, Hold.own(group, List.of()))
                .had();
    }

    private SlotRelease kept(Waiting... waiting) {
        var kept = fair.keep(city, RULES, List.of(waiting), () -> 11);
        assertThat(kept.releases()).hasSize(1);
        return kept.releases().get(0);
    }

    @Test
    void freedTimeIsNobodysUntilSomebodyIsAsked() {
        kept(waiting(1, MORNING), waiting(2, MORNING));
        for (long group = 1; group <= 3; group++) {
            assertThat(couldBook(group)).as("group " + group).isFalse();
        }
    }

    @Test
    void deadClockKeepsNothingForEver() {
        SlotRelease release = kept(waiting(1, MORNING));
        now = release.nextAt().plus(FairRelease.GRACE);
        assertThat(couldBook(3)).isTrue();
    }

    @Test
    void firstInLineIsOfferedItAloneThenTheNextThenEverybody() {
        List<Waiting> line = List.of(waiting(1, MORNING), waiting(2, MORNING));
        SlotRelease release = kept(line.get(0), line.get(1));
        now = release.nextAt();
        var first = fair.ask(city, RULES, release, List.of(), line, ANYBODY);
        assertThat(first.offered()).extracting(Waiting::groupId).containsExactly(1L);
        assertThat(first.nextAt()).isEqualTo(now.plus(RULES.offer()));
        assertThat(couldBook(1)).isTrue();
        assertThat(couldBook(2)).isFalse();
        now = first.nextAt();
        assertThat(couldBook(3)).as("between one and the next").isFalse();
        var second = fair.ask(city, RULES, release, first.offered(), line.subList(1, 2), ANYBODY);
        assertThat(second.lapsed()).extracting(Waiting::groupId).containsExactly(1L);
        assertThat(second.offered()).extracting(Waiting::groupId).containsExactly(2L);
        assertThat(couldBook(1)).isFalse();
        assertThat(couldBook(2)).isTrue();
        now = second.nextAt();
        List<Waiting> asked = new ArrayList<>(second.lapsed());
        asked.addAll(second.offered());
        var last = fair.ask(city, RULES, release, asked, List.of(), ANYBODY);
        assertThat(last.nextAt()).isNull();
        assertThat(couldBook(3)).isTrue();
    }

    @Test
    void whoMayNotBookItNowIsPassedOver() {
        List<Waiting> line = List.of(waiting(1, MORNING), waiting(2, MORNING));
        SlotRelease release = kept(line.get(0), line.get(1));
        now = release.nextAt();
        var round = fair.ask(city, RULES, release, List.of(), line, w -> w.groupId() != 1);
        assertThat(round.offered()).extracting(Waiting::groupId).containsExactly(2L);
        assertThat(round.lapsed()).isEmpty();
    }

    @Test
    void offerThatIsGivenBackIsTheNextOnesAtOnce() {
        List<Waiting> line = List.of(waiting(1, MORNING), waiting(2, MORNING));
        SlotRelease release = kept(line.get(0), line.get(1));
        now = release.nextAt();
        var first = fair.ask(city, RULES, release, List.of(), line, ANYBODY);
        List<Waiting> left = List.of(first.offered().get(0).become(WaitingState.LEFT));
        var second = fair.ask(city, RULES, release, left, line.subList(1, 2), ANYBODY);
        assertThat(second.offered()).extracting(Waiting::groupId).containsExactly(2L);
        assertThat(second.lapsed()).isEmpty();
        assertThat(couldBook(1)).isFalse();
    }

    @Test
    void twoWhoDoNotMeetAreAskedTogether() {
        var early = waiting(1, TimeSlot.of(DAY, 570, 660));
        var whole = waiting(2, MORNING);
        var late = waiting(3, TimeSlot.of(DAY, 690, 800));
        SlotRelease release = kept(early, whole, late);
        assertThat(release.slot()).as("the longest is kept").isEqualTo(MORNING);
        now = release.nextAt();
        var round = fair.ask(city, RULES, release, List.of(), List.of(early, whole, late), ANYBODY);
        assertThat(round.offered()).extracting(Waiting::groupId).containsExactly(1L, 3L);
    }

    @Test
    void whatSomebodyStillHasIsNotKept() {
        assertThat(claims.take("B-1", Set.copyOf(room.things()), TimeSlot.of(DAY, 780, 800)))
                .isTrue();
        assertThat(fair.keep(city, RULES, List.of(waiting(1, MORNING)), () -> 11)
                        .releases())
                .isEmpty();
    }
}
