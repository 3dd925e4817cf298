package org.tsudoi.facility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole inventory at one moment, immutable, with the way from a code or an id to a room. */
public final class City {
    private final long version;
    private final List<Facility> facilities;
    private final Timetable timetable;
    private final Map<String, Facility> facilitiesByCode = new HashMap<>();
    private final Map<Long, Facility> facilitiesById = new HashMap<>();
    private final Map<String, Room> roomsByCode = new HashMap<>();
    private final Map<Long, Room> roomsById = new HashMap<>();

    public City(long version, List<Facility> facilities, Timetable timetable) {
        this.version = version;
        this.facilities = List.copyOf(facilities);
        this.timetable = timetable;
        for (Facility facility : facilities) {
            facilitiesByCode.put(facility.code(), facility);
            facilitiesById.put(facility.id(), facility);
            for (Room room : facility.rooms()) {
                roomsByCode.put(room.code(), room);
                roomsById.put(room.id(), room);
            }
        }
    }

    /** The counter of inventory changes that this picture shows. */
    public long version() {
        return version;
    }

    public List<Facility> facilities() {
        return facilities;
    }

    /** Hours, bands and closed days of any day. */
    public Timetable timetable() {
        return timetable;
    }

    public Optional<Facility> facility(String code) {
        return Optional.ofNullable(facilitiesByCode.get(code));
    }

    public Optional<Facility> facility(long id) {
        return Optional.ofNullable(facilitiesById.get(id));
    }

    public Optional<Room> room(String code) {
        return Optional.ofNullable(roomsByCode.get(code));
    }

    public Optional<Room> room(long id) {
        return Optional.ofNullable(roomsById.get(id));
    }

    public Facility facilityOf(Room room) {
        return facilitiesById.get(room.facilityId());
    }

    public Stream<Room> rooms() {
        return facilities.stream().flatMap(f -> f.rooms().stream());
    }

    /** Nobody can use the room that day: its building or itself is closed, or it is out of service. */
    public boolean isShut(long roomId, LocalDate day) {
        Room room = roomsById.get(roomId);
        return room == null || timetable.open(facilityOf(room), room, day).isEmpty();
    }

    /** This room, the whole it is part of and the parts it has: whoever books one of them shuts the others. */
    public List<Room> sharing(Room room) {
        return facilityOf(room).rooms().stream()
                .filter(r -> r.sharesPartsWith(room))
                .sorted(Comparator.comparing(Room::code))
                .toList();
    }
}
