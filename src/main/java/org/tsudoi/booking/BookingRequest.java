package org.tsudoi.booking;

import java.util.Map;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;

/**
 * What somebody asks for: a room for a time, with equipment, in one act.
 *
 * @param key the same key from the same person asks for the same thing again, and books once
 * @param room code of the room; group code of the group
 * @param activity what people come to do, or null
 * @param purposeKind what the use is for, or null where nobody said
 * @param publicTitle shown in public calendars by the group's consent, or null
 * @param equipment how many of each kind, by code
 */
public record BookingRequest(
        String key,
        String group,
        String room,
        TimeSlot slot,
        String purpose,
        PurposeKind purposeKind,
        Activity activity,
        int attendees,
        String publicTitle,
        String note,
        boolean wifi,
        Map<String, Integer> equipment) {

    /** A wish that does not say what kind of use it is. */
    public BookingRequest(
            String key,
            String group,
            String room,
            TimeSlot slot,
            String purpose,
            Activity activity,
            int attendees,
            String publicTitle,
            String note,
            boolean wifi,
            Map<String, Integer> equipment) {
        this(key, group, room, slot, purpose, null, activity, attendees, publicTitle, note, wifi, equipment);
    }

    public BookingRequest withKey(String otherKey) {
        return new BookingRequest(
                otherKey,
                group,
                room,
                slot,
                purpose,
                purposeKind,
                activity,
                attendees,
                publicTitle,
                note,
                wifi,
                equipment);
    }

    /** The same wish for another room and time. */
    public BookingRequest at(String otherRoom, TimeSlot otherSlot) {
        return new BookingRequest(
                key,
                group,
                otherRoom,
                otherSlot,
                purpose,
                purposeKind,
                activity,
                attendees,
                publicTitle,
                note,
                wifi,
                equipment);
    }
}
