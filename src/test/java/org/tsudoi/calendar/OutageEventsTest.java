package org.tsudoi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.calendar.Event.Status;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.given.Given;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.AnnouncedOutage;
import org.tsudoi.wifi.Health;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.WifiState;

class OutageEventsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
    private static final Instant MADE = JapanTime.at(DAY.minusDays(3), 600);
    private static final AccessPoint POINT = new AccessPoint(
            "CC-AP1",
            "CC",
            List.of(),
            "city",
            "1階",
            "1F",
            List.of("5"),
            "OPEN",
            60,
            40,
            null,
            WifiState.AVAILABLE,
            new Health(WifiState.AVAILABLE, MADE, true, 60, List.of()));

    private static AnnouncedOutage outage(Instant end, boolean planned, boolean confirmed, boolean cancelled) {
        var outage = new Outage(7, "CC-AP1", JapanTime.at(DAY, 540), end, planned, confirmed, "staff only 田中", null);
        return new AnnouncedOutage(outage, POINT, 2, MADE, end == null ? JapanTime.at(DAY, 540) : MADE, cancelled);
    }

    private static Event shownOn(LocalDate today, AnnouncedOutage announced) {
        var events = new Events("https://rooms.example.jp", Language.JA);
        return new OutageEvents(events, Language.JA, today).of(announced, Given.facility(HolidayPolicy.AS_USUAL));
    }

    @Test
    void plannedIsTentativeUntilItIsCertainAndCancelledWhenCalledOff() {
        Instant end = JapanTime.at(DAY, 720);
        assertThat(Set.of(
                        shownOn(DAY, outage(end, true, false, false)).status(),
                        shownOn(DAY, outage(end, true, true, false)).status()))
                .containsExactlyInAnyOrder(Status.TENTATIVE, Status.CONFIRMED);
        Event gone = shownOn(DAY, outage(end, true, true, true));
        assertThat(gone.status()).isEqualTo(Status.CANCELLED);
        assertThat(gone.title()).startsWith("【中止】").contains("1階");
        assertThat(gone.slot().end()).isEqualTo(end);
    }

    @Test
    void wordsOfStaffStayOutOfWhatEverybodyReads() {
        Event event = shownOn(DAY, outage(null, false, true, false));
        assertThat(event.toString()).doesNotContain("田中");
        assertThat(event.isTransparent()).isTrue();
        assertThat(event.url()).isEqualTo("https://rooms.example.jp/wifi/CC-AP1");
    }

    @Test
    void breakdownGrowsByTheDayAndEachDayIsANewerVersion() {
        Event first = shownOn(DAY, outage(null, false, true, false));
        Event third = shownOn(DAY.plusDays(2), outage(null, false, true, false));
        assertThat(first.slot().end()).isEqualTo(JapanTime.at(DAY, JapanTime.MINUTES_A_DAY));
        assertThat(third.slot().end()).isEqualTo(JapanTime.at(DAY.plusDays(2), JapanTime.MINUTES_A_DAY));
        assertThat(third.revision().sequence()).isGreaterThan(first.revision().sequence());
        assertThat(third.revision().revisedAt()).isEqualTo(JapanTime.at(DAY.plusDays(2), 0));
        Event over = shownOn(
                DAY.plusDays(3),
                new AnnouncedOutage(
                        outage(JapanTime.at(DAY.plusDays(2), 700), false, true, false)
                                .outage(),
                        POINT,
                        3,
                        MADE,
                        JapanTime.at(DAY.plusDays(2), 700),
                        false));
        assertThat(over.revision().sequence()).isGreaterThan(third.revision().sequence());
        assertThat(over.revision().revisedAt()).isAfter(third.revision().revisedAt());
        assertThat(over.slot().end()).isEqualTo(JapanTime.at(DAY.plusDays(2), 700));
    }

    @Test
    void whatEndedTheMomentItBeganIsStillAnEvent() {
        Event event = shownOn(DAY, outage(JapanTime.at(DAY, 540), false, true, false));
        assertThat(event.slot().minutes()).isEqualTo(1);
    }
}
