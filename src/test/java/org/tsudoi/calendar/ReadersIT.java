package org.tsudoi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.util.ICalDate;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.CalendarEntry;
import org.tsudoi.calendar.usecase.CalendarText;
import org.tsudoi.calendar.usecase.EventText;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.HolidayPolicy;
import org.tsudoi.given.Given;
import org.tsudoi.harness.Tool;

/** Readers that people really use agree on what our calendars say, in every month of the year. */
class ReadersIT {
    private static final Path SCRIPTS = Path.of("src/test/resources/readers").toAbsolutePath();
    private static final Path MODULES = Path.of("target/readers").toAbsolutePath();
    private static final List<Event> EVENTS = events();

    @TempDir
    static Path folder;

    private static Path file;

    private static List<Event> events() {
        Facility centre = Given.facility(HolidayPolicy.AS_USUAL);
        var room = Given.room("CC-01", Set.of(1L));
        var words = new Events("https://rooms.example.jp", Language.JA);
        List<String> titles =
                List.of("お茶の会", "🎉👨‍👩‍👧祭り🎉".repeat(4), "a;b,c\\d:e\"f", "髙橋・﨑山の読書会", "C:\\new\\table");
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            LocalDate day = LocalDate.of(2026, 1, 28).plusMonths(i);
            var slot = i % 3 == 0 ? TimeSlot.of(day, 0, 61) : TimeSlot.of(day, 810, i % 2 == 0 ? 1040 : 1440);
            var state = BookingState.values()[i % 4];
            Instant made = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i);
            all.add(words.booking(
                    new CalendarEntry("B-" + i, 1, slot, slot, state, titles.get(i % 5), i, made, made), centre, room));
            all.add(words.closure(
                    "CC", centre.names(), day.plusDays(1), new Closure.Reason("点検", "works"), words.where(centre)));
        }
        return all;
    }

    private static String line(Event e) {
        return String.join(
                "\t",
                e.revision().uid(),
                time(e, e.slot().start()),
                time(e, e.slot().end()),
                e.status().name(),
                CalendarText.clean(e.title()),
                e.where().words());
    }

    private static String time(Event event, Instant instant) {
        return event.allDay() ? JapanTime.dayOf(instant).toString() : instant.toString();
    }

    private static void assertAgreed(List<String> read) {
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        EVENTS.stream().map(ReadersIT::line).toList());
    }

    @BeforeAll
    static void write() throws Exception {
        var text = new StringBuilder(CalendarText.begin("センター🎉"));
        EVENTS.forEach(e -> text.append(EventText.of(e)));
        file = Files.writeString(folder.resolve("feed.ics"), text + CalendarText.end());
    }

    @Test
    void ical4j() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(Files.readString(file)));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertAgreed(events.stream()
                .map(e -> String.join(
                        "\t",
                        e.getUid().orElseThrow().getValue(),
                        utc(e.getDateTimeStart().getDate()),
                        utc(e.getDateTimeEnd().getDate()),
                        e.getStatus().getValue(),
                        e.getSummary().getValue(),
                        e.getLocation().getValue()))
                .toList());
    }

    /** It puts a time without a zone of its own into that of the machine: here it must find ours. */
    @Test
    void biweekly() throws Exception {
        ICalendar calendar = Biweekly.parse(Files.readString(file)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getTimezoneInfo().getTimezones()).hasSize(1);
        assertAgreed(calendar.getEvents().stream()
                .map(e -> String.join(
                        "\t",
                        e.getUid().getValue(),
                        utc(e.getDateStart().getValue()),
                        utc(e.getDateEnd().getValue()),
                        e.getStatus().getValue(),
                        e.getSummary().getValue(),
                        e.getLocation().getValue()))
                .toList());
    }

    private static String utc(ICalDate time) {
        return time.hasTime()
                ? time.toInstant().toString()
                : LocalDate.ofInstant(time.toInstant(), ZoneId.systemDefault()).toString();
    }

    private static String utc(Temporal time) {
        return time instanceof ZonedDateTime zoned ? zoned.toInstant().toString() : time.toString();
    }

    @Test
    void pythonIcalendar() throws Exception {
        Tool.need("python3-icalendar", "/usr/bin/python3", "-c", "import icalendar");
        assertAgreed(read("/usr/bin/python3", SCRIPTS.resolve("read.py").toString(), file.toString()));
    }

    @Test
    void icalJsStrictly() throws Exception {
        Tool.need("ical.js", "node", "-e", "require('" + MODULES + "/node_modules/ical.js')");
        assertAgreed(read("node", SCRIPTS.resolve("ical.mjs").toString(), file.toString(), MODULES.toString()));
    }

    @Test
    void nodeIcal() throws Exception {
        Tool.need("node-ical", "node", "-e", "require('" + MODULES + "/node_modules/node-ical')");
        assertAgreed(read("node", SCRIPTS.resolve("node-ical.mjs").toString(), file.toString(), MODULES.toString()));
    }

    /** calcurse has no state and no place; it must find every title and every day. */
    @Test
    void calcurse() throws Exception {
        Tool.need("calcurse", "calcurse", "--version");
        String home = folder.resolve("calcurse").toString();
        Tool.run(Map.of("TZ", "Asia/Tokyo"), "calcurse", "-D", home, "-i", file.toString());
        var printed = Tool.run(
                Map.of("TZ", "Asia/Tokyo"),
                "calcurse",
                "-D",
                home,
                "-Q",
                "--filter-type",
                "cal",
                "--input-datefmt",
                "4",
                "--from",
                "2026-01-01",
                "--days",
                "800",
                "--format-apt",
                "%(start:%Y-%m-%dT%H:%M)\t%m\n",
                "--format-event",
                "%m\n");
        for (Event event : EVENTS) {
            assertThat(printed.text()).contains(CalendarText.clean(event.title()));
        }
        assertThat(printed.lines().stream()
                        .filter(l -> l.matches("\\d{4}-.*T.*"))
                        .count())
                .isGreaterThanOrEqualTo(24);
    }

    private static List<String> read(String... command) throws Exception {
        var printed = Tool.run(Map.of("TZ", "America/New_York"), command);
        assertThat(printed.status()).as(printed.text()).isZero();
        return printed.lines();
    }
}
