package org.tsudoi.wifi;

import java.time.Instant;

/**
 * An outage with its history, as calendars show it.
 *
 * @param sequence how often it was revised
 * @param cancelled called off before it began
 */
public record AnnouncedOutage(
        Outage outage, AccessPoint point, int sequence, Instant createdAt, Instant revisedAt, boolean cancelled) {
    public boolean isOpen() {
        return outage.end() == null && !cancelled;
    }
}
