package org.tsudoi.booking.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.BookingFacts;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingRow;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.facility.Activity;

/** One row of the booking table. Its moves go through {@link #become}. */
@Entity
@Table(name = "booking")
public class StoredBooking {
    @Id
    long id;

    String reference;

    @Column(name = "request_key")
    String requestKey;

    @Column(name = "group_id")
    long groupId;

    @Column(name = "room_id")
    long roomId;

    @Column(name = "facility_id")
    long facilityId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Enumerated(EnumType.STRING)
    BookingState state;

    String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose_kind")
    PurposeKind purposeKind;

    @Enumerated(EnumType.STRING)
    Activity activity;

    int attendees;

    @Column(name = "public_title")
    String publicTitle;

    String note;
    boolean wifi;
    boolean advance;

    @Column(name = "rule_set_id")
    long ruleSetId;

    @Column(name = "series_id")
    Long seriesId;

    @Column(name = "requested_by")
    long requestedBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "placed_at")
    Instant placedAt;

    @Column(name = "revised_at")
    Instant revisedAt;

    int sequence;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    ReasonCode reasonCode;

    @Column(name = "reason_text")
    String reasonText;

    boolean late;

    @Enumerated(EnumType.STRING)
    ReasonCode waived;

    @Version
    int version;

    public long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public long groupId() {
        return groupId;
    }

    public long roomId() {
        return roomId;
    }

    public long facilityId() {
        return facilityId;
    }

    public TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    public BookingState state() {
        return state;
    }

    public long ruleSetId() {
        return ruleSetId;
    }

    /** As a screen reads it, without reading it again. */
    public BookingRow row() {
        return new BookingRow(
                id,
                reference,
                groupId,
                roomId,
                facilityId,
                slot(),
                state,
                purpose,
                activity,
                attendees,
                publicTitle,
                note,
                wifi,
                ruleSetId,
                sequence,
                createdAt,
                placedAt,
                revisedAt,
                reasonCode,
                reasonText,
                late,
                seriesId,
                purposeKind,
                waived);
    }

    public int sequence() {
        return sequence;
    }

    /** Moves to another state; the caller has asked {@link BookingState#mayBecome}. */
    public void become(BookingState next, ReasonCode code, String text, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(reference + " may not go from " + state + " to " + next);
        }
        state = next;
        reasonCode = code;
        reasonText = text;
        revisedAt = now;
        sequence++;
    }

    /** Another place, time or purpose under the same name; a choice that mends a mistake keeps the time of the first. */
    public void amend(BookingRequest wish, BookingFacts facts, BookingState next, boolean placedAnew) {
        roomId = facts.room().id();
        facilityId = facts.facility().id();
        startsAt = wish.slot().start();
        endsAt = wish.slot().end();
        fill(wish);
        advance = facts.isInAdvance(wish.slot());
        ruleSetId = facts.book().id();
        state = next;
        reasonCode = null;
        reasonText = null;
        placedAt = placedAnew ? facts.now() : placedAt;
        revisedAt = facts.now();
        sequence++;
    }

    /** What the group says of its use. */
    void fill(BookingRequest wish) {
        purpose = wish.purpose().strip();
        purposeKind = wish.purposeKind();
        activity = wish.activity();
        attendees = wish.attendees();
        publicTitle = blankToNull(wish.publicTitle());
        note = blankToNull(wish.note());
        wifi = wish.wifi();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Long seriesId() {
        return seriesId;
    }

    /** It was given back too late or not used, and nobody has waived that. */
    public boolean hasMark() {
        return (late || state == BookingState.NO_SHOW) && waived == null;
    }

    public void waive(ReasonCode reason) {
        waived = reason;
    }

    public void markLate() {
        late = true;
    }
}
