package org.tsudoi.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.given.Given;

class ClosingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Closure.Reason WORKS = new Closure.Reason("工事", "works");

    private static Closing.Wish wish(long room, LocalDate from, LocalDate to) {
        return new Closing.Wish(1, room, from, to, WORKS);
    }

    private static Closing closing(Closing.Wish wish) {
        return new Closing(1, "K-1", wish, Instant.EPOCH, 1, "", null, null, 0, 0);
    }

    @Test
    void halfOfAHallThatIsClosedShutsTheHallAndNotTheOtherHalf() {
        List<Room> rooms = List.of(
                Given.room(1, "H", Set.of(1L, 2L)), Given.room(2, "A", Set.of(1L)), Given.room(3, "B", Set.of(2L)));
        assertThat(closing(wish(2, TODAY, TODAY)).closures(rooms).map(Closure::roomId))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(closing(wish(1, TODAY, TODAY)).closures(rooms).map(Closure::roomId))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(closing(wish(0, TODAY, TODAY)).closures(rooms).map(Closure::roomId))
                .containsExactly(0L);
    }

    @Test
    void forGoodHasNoLastDay() {
        Closure closure =
                closing(wish(0, TODAY, null)).closures(List.of()).toList().get(0);
        assertThat(closure.names(TODAY.minusDays(1))).isFalse();
        assertThat(closure.names(TODAY)).isTrue();
        assertThat(closure.names(TODAY.plusYears(50))).isTrue();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var nonsense = new Closing.Wish(
                1, 0, TODAY.minusYears(1), TODAY.minusYears(2), new Closure.Reason(" ", "x".repeat(101)));
        assertThat(ClosingMistake.of(nonsense, TODAY))
                .containsExactly(
                        new ClosingMistake.ClosingTooFar(TODAY.minusDays(31), TODAY.plusDays(800)),
                        new ClosingMistake.ClosingEndsBeforeItStarts(),
                        new ClosingMistake.ClosingReasonMissing(),
                        new ClosingMistake.ClosingReasonTooLong(100));
        assertThat(ClosingMistake.of(wish(0, TODAY.minusDays(3), TODAY), TODAY))
                .as("the storm was yesterday")
                .isEmpty();
        assertThat(ClosingMistake.withoutReason(
                        new Closing.Wish(1, 0, TODAY, TODAY, new Closure.Reason("", "")), TODAY))
                .isEmpty();
    }
}
