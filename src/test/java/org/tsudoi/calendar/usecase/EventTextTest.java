package org.tsudoi.calendar.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.Events;
import org.tsudoi.calendar.usecase.Invitation.Party;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.given.Given;

class EventTextTest {
    private static final Facility CENTRE = Given.facility(HolidayPolicy.AS_USUAL);

    private static Event event(CalendarEntry entry) {
        return new Events("https://rooms.example.jp", Language.JA)
                .booking(entry, CENTRE, Given.room("CC-01", Set.of(1L)));
    }

    private static String feed(CalendarEntry entry) {
        return feed(event(entry));
    }

    private static String feed(Event event) {
        return CalendarText.begin("センター") + EventText.of(event) + CalendarText.end();
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
        String text = feed(entry(LocalDate.of(2026, 4, 10), BookingState.APPROVED, title));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        String clean = title.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c == '\\' ? '＼' : c)
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

    @Test
    void placePageCategoryAndColourAreThere() {
        String text = feed(entry(LocalDate.of(2026, 4, 10), BookingState.APPROVED, null));
        assertThat(text)
                .contains(
                        "LOCATION:センター ホール",
                        "URL:https://rooms.example.jp/rooms/CC-01?day=2026-04-10",
                        "CATEGORIES:予約",
                        "COLOR:steelblue",
                        "X-WR-CALNAME:センター",
                        "NAME:センター",
                        "X-WR-TIMEZONE:Asia/Tokyo",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        assertThat(text).doesNotContain("VALARM", "DESCRIPTION");
    }

    @Test
    void alarmRingsBeforeWhatTakesPlaceAndNotBeforeWhatDoesNot() {
        var day = LocalDate.of(2026, 4, 10);
        Event event = event(entry(day, BookingState.APPROVED, null)).ringing(Duration.ofMinutes(30));
        assertThat(feed(event)).contains("BEGIN:VALARM", "TRIGGER:-PT30M");
        assertThat(feed(event(entry(day, BookingState.CANCELLED, null)).ringing(Duration.ofMinutes(30))))
                .doesNotContain("VALARM");
    }

    @Test
    void linesOfADescriptionStayLines() throws Exception {
        Event event = event(entry(LocalDate.of(2026, 4, 10), BookingState.APPROVED, null))
                .told("一行目; と,\n二\u0007行目", "https://rooms.example.jp/my");
        assertThat(feed(event).replace("\r\n ", "")).contains("DESCRIPTION:一行目\\; と\\,\\n二 行目\r\n");
        assertThat(read(feed(event)).getDescription().getValue()).isEqualTo("一行目; と,\n二 行目");
    }

    @Test
    void asJsonTheSameIsTold() {
        JsonObject json = JsonParser.parseString(
                        EventJson.of(event(entry(LocalDate.of(2026, 4, 10), BookingState.CANCELLED, "🎉祭り"))))
                .getAsJsonObject();
        assertThat(json.get("uid").getAsString()).isEqualTo("B-AAAA2222@tsudoi");
        assertThat(json.get("start").getAsString()).isEqualTo("2026-04-10T13:30:00");
        assertThat(json.get("timeZone").getAsString()).isEqualTo("Asia/Tokyo");
        assertThat(json.get("duration").getAsString()).isEqualTo("PT3H50M");
        assertThat(json.get("title").getAsString()).isEqualTo("【中止】🎉祭り");
        assertThat(json.get("status").getAsString()).isEqualTo("cancelled");
        assertThat(json.get("freeBusyStatus").getAsString()).isEqualTo("free");
        assertThat(json.get("updated").getAsString()).isEqualTo("2026-04-01T01:03:03Z");
    }

    @Test
    void mailAsksWithTheUidOfTheFeedAndCancelsAsACancel() throws Exception {
        var day = LocalDate.of(2026, 4, 10);
        var centre = new Party("センター", "no-reply@city.example");
        var midori = new Party("髙橋 \"みどり\"", "midori@example.jp");
        Invitation asked = Invitation.of(event(entry(day, BookingState.REQUESTED, null)), centre, midori);
        assertThat(asked.method()).isEqualTo("REQUEST");
        assertThat(asked.text().replace("\r\n ", ""))
                .contains(
                        "METHOD:REQUEST",
                        "UID:B-AAAA2222@tsudoi",
                        "SEQUENCE:3",
                        "STATUS:TENTATIVE",
                        "ORGANIZER;CN=\"センター\":mailto:no-reply@city.example",
                        "ATTENDEE;CN=\"髙橋 'みどり'\";PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:midori@example.jp");
        Invitation gone = Invitation.of(event(entry(day, BookingState.CANCELLED, null)), centre, midori);
        assertThat(gone.method()).isEqualTo("CANCEL");
        assertThat(gone.text()).contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:B-AAAA2222@tsudoi");
        var calendar = new CalendarBuilder().build(new StringReader(gone.text()));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
    }
}
