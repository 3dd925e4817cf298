package org.tsudoi.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;

/** Years of a town, each from a seed: the same one always, and a new one each time. -Dsimulation.seed=… lives a year again. */
class YearTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int CENTRES = 8;
    private static final int GROUPS = 3_000;
    private static final int STEPS_BETWEEN_FULL_CHECKS = 1_000;

    @Test
    void nothingUntrueHappensInAYearThatIsKnown() {
        live(4711);
    }

    @Test
    void nothingUntrueHappensInAYearNobodyHasLivedYet() {
        live(Long.getLong("simulation.seed", System.nanoTime()));
    }

    private static void live(long seed) {
        var world = new World(new Random(seed), JapanTime.at(FIRST_DAY, 0), CENTRES, GROUPS);
        Map<Happening, Integer> happened = new EnumMap<>(Happening.class);
        List<String> lies = new ArrayList<>();
        for (int step = 0; world.now().isBefore(JapanTime.at(FIRST_DAY, 0).plus(YEAR)) && lies.isEmpty(); step++) {
            Happening next = Happening.next(world.random);
            happened.merge(next, 1, Integer::sum);
            lies.addAll(next.in(world));
            if (step % STEPS_BETWEEN_FULL_CHECKS == 0) {
                lies.addAll(Invariants.broken(world));
            }
        }
        lies.addAll(Invariants.broken(world));
        assertThat(lies).as("live it again with -Dsimulation.seed=" + seed).isEmpty();
        assertThat(happened).as("seed " + seed).containsOnlyKeys(Happening.values());
        assertThat(world.stays.size()).as("bookings of seed " + seed).isGreaterThan(3_000);
    }
}
