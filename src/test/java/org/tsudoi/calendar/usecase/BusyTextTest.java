package org.tsudoi.calendar.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.TimeSlot;

class BusyTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    @Test
    void timesThatTouchOrOverlapAreOne() {
        var morning = TimeSlot.of(DAY, 570, 800);
        var within = TimeSlot.of(DAY, 600, 660);
        var noon = TimeSlot.of(DAY, 800, 900);
        var evening = TimeSlot.of(DAY, 1050, 1280);
        assertThat(BusyText.melted(List.of(evening, noon, within, morning)))
                .containsExactly(TimeSlot.of(DAY, 570, 900), evening);
    }

    @Test
    void isInUtcAndHasTheStampOfTheLastChange() {
        var window = TimeSlot.day(DAY);
        String text = BusyText.of(List.of(), window, window.start(), "https://rooms.example.jp");
        assertThat(text).contains("DTSTAMP:20260409T150000Z", "DTSTART:20260409T150000Z", "DTEND:20260410T150000Z");
    }
}
