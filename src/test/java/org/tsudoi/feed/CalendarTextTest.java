package org.tsudoi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.given.Given;

class CalendarTextTest {
    private static final FeedOptions OPTIONS = new FeedOptions(Language.JA, 30, 180, false);

    private static String feed(CalendarEntry entry) {
        var calendar = CalendarText.begin("センター");
        var facility = Given.facility(HolidayPolicy.AS_USUAL);
        calendar.add(new EventWriter("https://rooms.example.jp", OPTIONS)
                .booking(entry, facility, Given.room("CC-01", Set.of(1L))));
        return CalendarText.text(calendar);
    }

    private static CalendarEntry entry(LocalDate day, BookingState state, String title) {
        TimeSlot slot = TimeSlot.of(day, 810, 1040);
        Instant made = Instant.parse("2026-04-01T01:02:03Z");
        return new CalendarEntry("B-AAAA2222", 1, slot, slot, state, title, 3, made, made.plusSeconds(60));
    }

    private static VEvent read(String text) throws Exception {
        return (VEvent) new CalendarBuilder()
                .build(new StringReader(text))
                .getComponent(Component.VEVENT)
                .orElseThrow();
    }

    @Property(tries = 300)
    void everyTitleSurvivesAndEveryLineIsShort(@ForAll @StringLength(max = 100) String title) throws Exception {
        String text = feed(entry(LocalDate.of(2026, 4, 10), BookingState.APPROVED, title.replace('\\', '＼')));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        String clean = title.replace('\\', '＼')
                .codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(text.replace("\r\n ", ""))
                .contains("SUMMARY:" + clean.replace(";", "\\;").replace(",", "\\,"));
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
    }

    @Test
    void emojiIsNeverCutInTwo() throws Exception {
        String title = "祭り" + "🎉👨‍👩‍👧".repeat(12);
        String text = feed(entry(LocalDate.of(2026, 4, 10), BookingState.APPROVED, title));
        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotMatch("(?s).*[\\uD800-\\uDBFF]$");
        });
        assertThat(read(text).getSummary().getValue()).isEqualTo(title);
    }

    @Property(tries = 60)
    void startIsTheSameInstantInEveryMonth(@ForAll @IntRange(min = 0, max = 730) int days) throws Exception {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(days);
        VEvent event = read(feed(entry(day, BookingState.APPROVED, null)));
        ZonedDateTime start = (ZonedDateTime) event.getDateTimeStart().getDate();
        assertThat(start.toInstant()).isEqualTo(JapanTime.at(day, 810));
    }

    @Test
    void statesAreTentativeConfirmedAndCancelled() throws Exception {
        LocalDate day = LocalDate.of(2026, 4, 10);
        assertThat(feed(entry(day, BookingState.REQUESTED, null)))
                .contains("STATUS:TENTATIVE", "SUMMARY:予約済み", "SEQUENCE:3");
        assertThat(feed(entry(day, BookingState.APPROVED, "祭り")))
                .contains("STATUS:CONFIRMED", "SUMMARY:祭り", "TRANSP:OPAQUE");
        assertThat(feed(entry(day, BookingState.CANCELLED, null)))
                .contains("STATUS:CANCELLED", "SUMMARY:【中止】予約済み", "TRANSP:TRANSPARENT");
    }

    @Test
    void stampIsTheRevisionAndTheNameOfTheCalendarStandsOnce() {
        String text = feed(entry(LocalDate.of(2026, 4, 10), BookingState.APPROVED, null));
        assertThat(text)
                .contains(
                        "UID:B-AAAA2222@tsudoi",
                        "DTSTAMP:20260401T010303Z",
                        "LAST-MODIFIED:20260401T010303Z",
                        "CREATED:20260401T010203Z");
        assertThat(text).contains("DTSTART;TZID=Asia/Tokyo:20260410T133000").doesNotContain("METHOD", "RRULE");
    }
}
