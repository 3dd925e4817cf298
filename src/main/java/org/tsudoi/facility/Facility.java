package org.tsudoi.facility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tsudoi.base.Names;

/**
 * A building with its rooms and its calendar.
 *
 * @param closures those of the whole building and of single rooms
 * @param bands the building's own bands; a room may have its own, found in {@link Timetable}
 */
public record Facility(
        long id,
        String code,
        FacilityKind kind,
        Names names,
        String alias,
        String operator,
        String address,
        BigDecimal latitude,
        BigDecimal longitude,
        String phone,
        String url,
        String hoursNote,
        Names description,
        String accessibility,
        String ruleSet,
        HolidayPolicy holidayPolicy,
        List<OpeningHours> hours,
        List<RoomBands> bands,
        List<Closure> closures,
        List<Room> rooms) {
    private static final double METRES_A_DEGREE = 111_320;

    /** Bands of one room, or of every room that has none of its own (roomId 0). */
    public record RoomBands(long roomId, List<TimeBand> bands) {}

    public List<TimeBand> bandsOf(Room room) {
        return bands.stream()
                .filter(b -> b.roomId() == room.id())
                .findFirst()
                .or(() -> bands.stream().filter(b -> b.roomId() == 0).findFirst())
                .map(RoomBands::bands)
                .orElse(List.of());
    }

    public Optional<Room> room(String roomCode) {
        return rooms.stream().filter(r -> r.code().equals(roomCode)).findFirst();
    }

    /** Metres to another building as the crow flies; far away where a position is not known. */
    public double distanceTo(Facility other) {
        if (latitude == null || other.latitude == null || longitude == null || other.longitude == null) {
            return Double.MAX_VALUE;
        }
        double north = latitude.subtract(other.latitude).doubleValue() * METRES_A_DEGREE;
        double east = longitude.subtract(other.longitude).doubleValue()
                * METRES_A_DEGREE
                * Math.cos(Math.toRadians(latitude.doubleValue()));
        return Math.hypot(north, east);
    }
}
