package org.tsudoi.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;

class HealthTest {
    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

    private static Instant in(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    private static TimeSlot slot(int from, int until) {
        return new TimeSlot(in(from), in(until));
    }

    private static Outage planned(int from, int until) {
        return new Outage(1, "AP", in(from), in(until), true, true, null, null);
    }

    private static Outage broken(int from) {
        return new Outage(2, "AP", in(from), null, false, true, null, null);
    }

    private static Health heard(int minutesAgo, boolean up, Outage... outages) {
        return new Health(WifiState.AVAILABLE, in(-minutesAgo), up, 15, List.of(outages));
    }

    @Test
    void noNewsForAQuarterOfAnHourIsUnknownAndNeverGood() {
        assertThat(heard(15, true).at(NOW)).isEqualTo(WifiState.AVAILABLE);
        assertThat(heard(16, true).at(NOW)).isEqualTo(WifiState.UNKNOWN);
        assertThat(new Health(WifiState.AVAILABLE, null, true, 15, List.of()).at(NOW))
                .isEqualTo(WifiState.UNKNOWN);
    }

    @Test
    void badNewsAndBreakdownsAreOutagesAndPlannedOnesMaintenance() {
        assertThat(heard(1, false).at(NOW)).isEqualTo(WifiState.OUTAGE);
        assertThat(heard(1, true, broken(-5)).at(NOW)).isEqualTo(WifiState.OUTAGE);
        assertThat(heard(99, true, planned(-5, 5)).at(NOW)).isEqualTo(WifiState.MAINTENANCE);
        assertThat(heard(1, true, planned(-5, 5), broken(-2)).at(NOW)).isEqualTo(WifiState.OUTAGE);
        assertThat(heard(1, true, planned(-5, 0)).at(NOW)).isEqualTo(WifiState.AVAILABLE);
    }

    @Test
    void whatIsOnlyPlannedServesNobody() {
        var planned = new Health(WifiState.PLANNED, NOW, true, 15, List.of());
        assertThat(planned.at(NOW)).isEqualTo(WifiState.PLANNED);
        assertThat(planned.worksIn(slot(9_000, 9_060), NOW)).isFalse();
    }

    @Test
    void aBookingInAPlannedOutageCannotCountOnIt() {
        assertThat(heard(1, true, planned(600, 660)).worksIn(slot(650, 700), NOW))
                .isFalse();
        assertThat(heard(1, true, planned(600, 660)).worksIn(slot(660, 700), NOW))
                .isTrue();
    }

    @Test
    void aBreakdownCountsForADayAndSilenceForAnHour() {
        assertThat(heard(1, true, broken(-10)).worksIn(slot(23 * 60, 24 * 60), NOW))
                .isFalse();
        assertThat(heard(1, true, broken(-10)).worksIn(slot(25 * 60, 26 * 60), NOW))
                .isTrue();
        assertThat(heard(99, true).worksIn(slot(30, 60), NOW)).isFalse();
        assertThat(heard(99, true).worksIn(slot(61, 90), NOW)).isTrue();
    }

    @Test
    void moreThanItBearsAreNotServed() {
        var point = new AccessPoint(
                "AP",
                "F",
                List.of("R"),
                "S",
                "",
                "",
                List.of(),
                "OPEN",
                60,
                40,
                null,
                WifiState.AVAILABLE,
                heard(1, true));
        assertThat(point.serves(40, slot(90, 120), NOW)).isTrue();
        assertThat(point.serves(41, slot(90, 120), NOW)).isFalse();
    }

    @Test
    void outagesThatOverlapCountOnce() {
        assertThat(heard(1, true, planned(-100, -50), planned(-75, -50)).availability(slot(-100, 0)))
                .isEqualTo(500);
        assertThat(heard(1, true).availability(slot(-100, 0))).isEqualTo(1000);
        assertThat(heard(1, true, broken(-200)).availability(slot(-100, 0))).isZero();
    }

    @Property
    void availabilityIsTheShareOfMinutesThatNoOutageCovers(
            @ForAll @Size(max = 6) List<@IntRange(min = -120, max = -1) Integer> starts,
            @ForAll @IntRange(min = 1, max = 60) int length) {
        Outage[] outages =
                starts.stream().map(s -> planned(s, Math.min(0, s + length))).toArray(Outage[]::new);
        Outage[] sensible = java.util.Arrays.stream(outages)
                .filter(o -> o.start().isBefore(o.end()))
                .toArray(Outage[]::new);
        long up = java.util.stream.IntStream.range(-100, 0)
                .filter(m -> java.util.Arrays.stream(sensible).noneMatch(o -> o.covers(in(m))))
                .count();
        assertThat(heard(1, true, sensible).availability(slot(-100, 0))).isEqualTo((int) up * 10);
    }
}
