package org.tsudoi.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
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

/** iCalendar text as calendar apps read it: CRLF, lines of at most 75 octets folded between characters, a minimal zone of its own. */
public final class CalendarText {
    /** Moves when the same bookings would be written otherwise, so that validators do too. */
    public static final int RENDERER = 1;

    private static final int LONGEST_LINE_OCTETS = 75;
    private static final int UNFOLDED = 1_000_000;
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private CalendarText() {}

    /** An empty calendar with its name; no METHOD, and no UID, which makes one client take all events for one. */
    public static Calendar begin(String name) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tsudoi//Tsudoi 1//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Name(clean(name)));
        calendar.add(new XProperty("X-WR-CALNAME", clean(name)));
        calendar.add(new XProperty("X-WR-TIMEZONE", JapanTime.ZONE.getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(1)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(zone());
        return calendar;
    }

    public static String text(Calendar calendar) {
        var out = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(out.toString());
    }

    /** Without control characters, which no calendar may carry; a line break becomes a space. */
    public static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Folds by octets and never inside a character; the library folds by characters and may cut an emoji in two. */
    static String folded(String text) {
        var out = new StringBuilder(text.length() + text.length() / 20);
        for (String line : text.split("\r\n")) {
            int octets = 0;
            for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
                String character = line.substring(i, line.offsetByCodePoints(i, 1));
                int size = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE_OCTETS) {
                    out.append("\r\n ");
                    octets = 1;
                }
                out.append(character);
                octets += size;
            }
            out.append("\r\n");
        }
        return out.toString();
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
