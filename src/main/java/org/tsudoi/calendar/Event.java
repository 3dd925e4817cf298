package org.tsudoi.calendar;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;

/**
 * One event as every format shows it. Two that are equal are written alike, so what was written once need not be written again.
 *
 * @param allDay the slot is whole days, shown without a time
 * @param description null in what everybody may read
 * @param where null where no place is meant
 * @param url page of it
 * @param alarm how long before the start to ring, or null
 */
public record Event(
        Revision revision,
        EventKind kind,
        Status status,
        TimeSlot slot,
        boolean allDay,
        String title,
        String description,
        Where where,
        String url,
        Duration alarm,
        Language language) {

    /** As RFC 5545 has it. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * Who it is for ever, and which of its versions this is.
     *
     * @param createdAt null where it is not at hand
     * @param revisedAt never the time of a request
     */
    public record Revision(String uid, int sequence, Instant createdAt, Instant revisedAt) {}

    /** A place in words, and on the map when it is known. */
    public record Where(String words, BigDecimal latitude, BigDecimal longitude) {
        public boolean isOnMap() {
            return latitude != null && longitude != null;
        }
    }

    public boolean rings() {
        return alarm != null && status != Status.CANCELLED;
    }

    /** Whether somebody who looks for free time may pass over it. */
    public boolean isTransparent() {
        return kind != EventKind.BOOKING || status == Status.CANCELLED;
    }

    /** For those who may know more: what it is, and the page where it can be changed. */
    public Event told(String words, String page) {
        return new Event(revision, kind, status, slot, allDay, title, words, where, page, alarm, language);
    }

    /** The same under a title. */
    public Event titled(String words) {
        return new Event(revision, kind, status, slot, allDay, words, description, where, url, alarm, language);
    }

    /** The same with a page of its own. */
    public Event at(String page) {
        return new Event(revision, kind, status, slot, allDay, title, description, where, page, alarm, language);
    }

    public Event ringing(Duration before) {
        return new Event(revision, kind, status, slot, allDay, title, description, where, url, before, language);
    }
}
