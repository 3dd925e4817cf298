package org.tsudoi.calendar.usecase;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tsudoi.base.JapanTime;
import org.tsudoi.calendar.Event;

/** iCalendar text as calendar apps read it: CRLF, lines of at most 75 octets folded between characters, a minimal zone of its own. */
public final class CalendarText {
    /** Moves when the same bookings would be written otherwise, so that validators do too. */
    public static final int RENDERER = 2;

    /** Who wrote it. */
    public static final String PRODUCT = "-//Tsudoi//Tsudoi 1//JA";

    private static final char WIDE_BACKSLASH = '＼';

    private static final int LONGEST_LINE_OCTETS = 75;
    private static final String LINE_END = "\r\n";
    private static final String END = "END:VCALENDAR\r\n";
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private static final String ALONE = before();

    private CalendarText() {}

    /** The first lines of a calendar under its name; no METHOD, and no UID, which makes one client take all events for one. */
    public static String begin(String name) {
        return folded(opened(name).toString().replace(END, ""));
    }

    public static String end() {
        return END;
    }

    static Calendar opened(String name) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Name(clean(name)));
        calendar.add(new XProperty("X-WR-CALNAME", clean(name)));
        calendar.add(new XProperty("X-WR-TIMEZONE", JapanTime.ZONE.getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(1)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(zone());
        return calendar;
    }

    /** A single event as a file to open. */
    public static String file(Event event) {
        return alone(EventText.of(event));
    }

    /** An event that is already written, in a calendar of its own. */
    public static String alone(String fragment) {
        return ALONE + fragment + END;
    }

    /** What comes before the only event of a calendar, with these properties more. */
    static String before(Property... more) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (Property property : more) {
            calendar.add(property);
        }
        calendar.add(zone());
        return folded(calendar.toString().replace(END, ""));
    }

    /**
     * Without control characters, which no calendar may carry; a line break becomes a space. A backslash becomes its wide form: escaped
     * rightly, one before an n is read as a line break by node-ical and python-icalendar all the same.
     */
    public static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c == '\\' ? WIDE_BACKSLASH : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same, but line breaks stay: for descriptions. */
    static String cleanLines(String text) {
        return text.lines().map(CalendarText::clean).collect(Collectors.joining("\n"));
    }

    /** Folds by octets and never inside a character; the library folds by characters and may cut an emoji in two. */
    static String folded(String text) {
        var out = new StringBuilder(text.length() + text.length() / 20);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith(LINE_END, i)) {
                out.append(LINE_END);
                octets = 0;
                i += LINE_END.length();
                continue;
            }
            int character = text.codePointAt(i);
            int size = octets(character);
            if (octets + size > LONGEST_LINE_OCTETS) {
                out.append(LINE_END).append(' ');
                octets = 1;
            }
            out.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        return text.endsWith(LINE_END) ? out.toString() : out.append(LINE_END).toString();
    }

    /** Of a character in UTF-8; half a surrogate pair is sent as a question mark. */
    private static int octets(int character) {
        if (character < 0x80 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    private static VTimeZone zone() {
        var standard = new Standard(new PropertyList(List.of(
                new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)),
                new TzOffsetFrom(JAPAN),
                new TzOffsetTo(JAPAN),
                new TzName("JST"))));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(JapanTime.ZONE.getId()))), new ComponentList<>(List.of(standard)));
    }
}
