package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.MoveMistake;
import org.tsudoi.booking.Moved;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.StoredBooking;

/** Staff waive a mark: bad weather, a building closed, a mistake of the desk. What came of it is taken back. */
@ApplicationScoped
public class WaiveMark {
    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private BookingStore bookings;

    @Inject
    private CountMarks countMarks;

    @Inject
    private AuditTrail audit;

    public Moved waive(String reference, ReasonCode reason) {
        Actor actor = current.actor();
        return attempts.inTransaction(undo -> {
            Optional<StoredBooking> booking = bookings.locked(reference)
                    .filter(b ->
                            actor.isStaffOf(b.facilityId()) || actor.isOfficerOf(b.groupId()) || actor.isAuditor());
            return booking.map(b -> waive(b, reason, actor)).orElseGet(Moved.Unknown::new);
        });
    }

    private Moved waive(StoredBooking booking, ReasonCode reason, Actor actor) {
        if (!actor.isStaffOf(booking.facilityId())) {
            return new Moved.NotYours();
        }
        if (reason == null) {
            return new Moved.Malformed(List.of(new MoveMistake.ReasonMissing()));
        }
        if (!reason.isForStaff()) {
            return new Moved.Malformed(List.of(new MoveMistake.ReasonNotAllowed(reason)));
        }
        if (!booking.hasMark()) {
            return new Moved.NotNow(booking.state());
        }
        booking.waive(reason);
        bookings.flush();
        audit.record(Act.MARK_WAIVED, "booking", booking.reference(), booking.groupId(), reason.name());
        countMarks.waived(booking.groupId());
        return new Moved.Done(booking.reference(), booking.state());
    }
}
