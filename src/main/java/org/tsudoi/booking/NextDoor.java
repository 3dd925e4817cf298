package org.tsudoi.booking;

import org.tsudoi.base.TimeSlot;
import org.tsudoi.facility.Activity;

/** A live booking of somebody, and what is done there: whoever is loud next door must know. */
public record NextDoor(long roomId, TimeSlot slot, Activity activity) {}
