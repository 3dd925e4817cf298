package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.usecase.CalendarText;
import org.tsudoi.calendar.usecase.EventJson;
import org.tsudoi.calendar.usecase.EventText;
import org.tsudoi.feed.FeedAddress.Format;

/**
 * Events already written, in bounded memory. An event is written once when it changes; the feeds of the room, the building, the group and the
 * person are put together from the same bytes. Equal events are written alike, so nothing here can be stale.
 */
@ApplicationScoped
public class Fragments {
    private static final long MOST_BYTES = 48_000_000;
    private static final int BYTES_OF_AN_EVENT = 400;

    private final Map<Key, byte[]> written = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    private record Key(Event event, Format format) {}

    /** A calendar under a name, its events in this order. */
    public byte[] calendar(String name, List<Event> events) {
        var out = new ByteArrayOutputStream(events.size() * 700 + 1000);
        out.writeBytes(CalendarText.begin(name).getBytes(StandardCharsets.UTF_8));
        events.forEach(e -> out.writeBytes(of(e, Format.ICS)));
        out.writeBytes(CalendarText.end().getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    public byte[] of(Event event, Format format) {
        var key = new Key(event, format);
        synchronized (this) {
            byte[] known = written.get(key);
            if (known != null) {
                return known;
            }
        }
        Function<Event, String> writer = format == Format.JSON ? EventJson::of : EventText::of;
        byte[] text = writer.apply(event).getBytes(StandardCharsets.UTF_8);
        keep(key, text);
        return text;
    }

    private synchronized void keep(Key key, byte[] text) {
        if (written.put(key, text) == null) {
            bytes += text.length + BYTES_OF_AN_EVENT;
        }
        var eldest = written.entrySet().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            bytes -= eldest.next().getValue().length + BYTES_OF_AN_EVENT;
            eldest.remove();
        }
    }
}
