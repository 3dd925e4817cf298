package org.tsudoi.facility.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.TimeBand;

/** The inventory as the API shows it. */
public final class InventoryJson {
    private InventoryJson() {}

    /** Times as 09:30; 24:00 is the end of a day. */
    public record Span(String start, String end) {}

    /** A band with its names. */
    public record Band(String ja, String en, String start, String end) {}

    /** A rule of closing: what kind, when, why. */
    public record Closed(String kind, String when, String reason) {}

    /** A building. */
    public record FacilityItem(
            String code,
            String kind,
            Names names,
            String address,
            String phone,
            String url,
            Double latitude,
            Double longitude,
            Map<String, Span> hours,
            List<Band> bands,
            List<Closed> closures,
            List<String> rooms) {}

    /** A room. */
    public record RoomItem(
            String code,
            String facility,
            String partOf,
            Names names,
            int capacity,
            String floor,
            String mode,
            String approval,
            boolean bookable,
            List<String> features,
            List<String> suited,
            List<String> unsuited,
            List<String> partitions,
            List<Band> bands,
            int gridMinutes,
            int minMinutes,
            int maxMinutes,
            int setupMinutes,
            int cleanupMinutes) {}

    static FacilityItem of(Facility f) {
        Map<String, Span> hours = new TreeMap<>();
        f.hours().forEach(h -> hours.put(h.weekday().name(), new Span(time(h.opensMinute()), time(h.closesMinute()))));
        List<Band> bands = f.bands().stream()
                .filter(b -> b.roomId() == 0)
                .flatMap(b -> b.bands().stream())
                .map(InventoryJson::band)
                .toList();
        return new FacilityItem(
                f.code(),
                f.kind().name(),
                f.names(),
                f.address(),
                f.phone(),
                f.url(),
                f.latitude() == null ? null : f.latitude().doubleValue(),
                f.longitude() == null ? null : f.longitude().doubleValue(),
                hours,
                bands,
                f.closures().stream().map(InventoryJson::closed).toList(),
                f.rooms().stream().map(Room::code).toList());
    }

    static RoomItem of(Room r, Facility f) {
        List<String> parts = f.rooms().stream()
                .filter(p -> r.code().equals(p.partOf()))
                .map(Room::code)
                .toList();
        return new RoomItem(
                r.code(),
                r.facilityCode(),
                r.partOf(),
                r.names(),
                r.capacity(),
                r.floor(),
                r.mode().name(),
                r.approval().name(),
                r.bookable(),
                List.copyOf(r.features()),
                r.suited().stream().map(Enum::name).toList(),
                r.unsuited().stream().map(Enum::name).toList(),
                parts,
                f.bandsOf(r).stream().map(InventoryJson::band).toList(),
                r.gridMinutes(),
                r.minMinutes(),
                r.maxMinutes(),
                r.setupMinutes(),
                r.cleanupMinutes());
    }

    private static Band band(TimeBand b) {
        return new Band(b.ja(), b.en(), time(b.startMinute()), time(b.endMinute()));
    }

    private static String time(int minute) {
        String time = JapanTime.clockTime(minute);
        return time.length() == 4 ? "0" + time : time;
    }

    private static Closed closed(Closure c) {
        if (c instanceof Closure.Weekly weekly) {
            return new Closed("WEEKLY", weekly.weekday().name(), c.reason().ja());
        }
        if (c instanceof Closure.NthWeekday nth) {
            return new Closed(
                    "NTH_WEEKDAY", nth.nth() + " " + nth.weekday(), c.reason().ja());
        }
        if (c instanceof Closure.EveryYear range) {
            return new Closed(
                    "EVERY_YEAR", range.from() + "/" + range.to(), c.reason().ja());
        }
        var once = (Closure.Once) c;
        return new Closed("ONCE", once.from() + "/" + once.to(), c.reason().ja());
    }
}
