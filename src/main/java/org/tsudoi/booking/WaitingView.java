package org.tsudoi.booking;

import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.group.Standing;

/**
 * A wait with the names of what it is about.
 *
 * @param place how many stand before it and itself, where they are asked in order
 */
public record WaitingView(Waiting waiting, Standing group, Room room, Facility facility, Conduct.Order by, int place) {}
