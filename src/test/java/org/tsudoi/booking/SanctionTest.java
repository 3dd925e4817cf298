package org.tsudoi.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Sanction.Notice;

/** What follows from marks, and what does not count as one. */
class SanctionTest {
    private static final Conduct.Marks RULES = new Conduct.Marks(1, 3, 2, 3, 1);
    private static final Instant NOW = Instant.parse("2026-04-10T01:00:00Z");

    private static Notice notice(Sanction sanction, int points, Instant lifted) {
        return new Notice(sanction, points, null, NOW, lifted);
    }

    private static Mark mark(Mark.Kind kind, ReasonCode waived) {
        return new Mark("B-1", 1, TimeSlot.of(LocalDate.of(2026, 4, 9), 570, 800), kind, waived);
    }

    @Test
    void twoLateCancellationsWarnOnceAndTheThirdSuspends() {
        assertThat(Sanction.due(1, List.of(), RULES)).isEmpty();
        assertThat(Sanction.due(2, List.of(), RULES)).contains(Sanction.WARNING);
        List<Notice> warned = List.of(notice(Sanction.WARNING, 2, null));
        assertThat(Sanction.due(2, warned, RULES)).isEmpty();
        assertThat(Sanction.due(3, warned, RULES)).contains(Sanction.SUSPENSION);
    }

    @Test
    void pointsAreSpentByASuspensionAndNewOnesWarnAnew() {
        List<Notice> suspended = List.of(notice(Sanction.WARNING, 2, null), notice(Sanction.SUSPENSION, 3, null));
        assertThat(Sanction.due(4, suspended, RULES)).isEmpty();
        assertThat(Sanction.due(5, suspended, RULES)).contains(Sanction.WARNING);
        assertThat(Sanction.due(6, suspended, RULES)).contains(Sanction.SUSPENSION);
    }

    @Test
    void suspensionThatWasTakenBackSpendsNothing() {
        assertThat(Sanction.due(3, List.of(notice(Sanction.SUSPENSION, 3, NOW)), RULES))
                .contains(Sanction.SUSPENSION);
    }

    @Test
    void absenceWeighsMoreAndAWaivedMarkNothing() {
        assertThat(mark(Mark.Kind.NO_SHOW, null).points(RULES)).isEqualTo(3);
        assertThat(mark(Mark.Kind.LATE_CANCELLATION, null).points(RULES)).isEqualTo(1);
        assertThat(mark(Mark.Kind.NO_SHOW, ReasonCode.WEATHER).points(RULES)).isZero();
    }

    @Test
    void aChoiceOfAQuarterOfAnHourAgoMendsAMistake() {
        var conduct = new Conduct(LocalDate.EPOCH, Duration.ofMinutes(15), null, null, RULES, null);
        assertThat(conduct.isCorrection(NOW, NOW.plusSeconds(15 * 60))).isTrue();
        assertThat(conduct.isCorrection(NOW, NOW.plusSeconds(15 * 60 + 1))).isFalse();
    }
}
