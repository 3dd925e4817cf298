package org.tsudoi.booking;

import java.util.Map;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;

/**
 * A room that is free for the whole wish.
 *
 * @param slot the time to book: the wish itself, or the bands that hold it
 * @param equipment how many of each kind are free then, by code
 */
public record Hit(Facility facility, Room room, TimeSlot slot, boolean wifiWorks, Map<String, Integer> equipment) {}
