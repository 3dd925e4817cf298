package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.claim.usecase.Claims;
import org.tsudoi.equipment.usecase.Lending;
import org.tsudoi.facility.City;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationState;

/**
 * A registration that has ended gives its rooms back: what is booked ahead is cancelled in the transaction that ends it, with a reason and a
 * mail, and others can have the time. A suspension ends nothing by itself: staff talk to the group first.
 */
@ApplicationScoped
public class EndWithRegistration {
    private static final Set<RegistrationState> ENDS =
            EnumSet.of(RegistrationState.EXPIRED, RegistrationState.CANCELLED, RegistrationState.CLOSED);

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private BookingStore bookings;

    @Inject
    private Claims claims;

    @Inject
    private FreeFairly freeFairly;

    @Inject
    private Lending lending;

    @Inject
    private TellChange tellChange;

    void ended(@Observes RegistrationChanged change) {
        if (!ENDS.contains(change.to())) {
            return;
        }
        Instant now = clock.instant();
        City city = inventory.city();
        for (String reference : bookings.ahead(change.groupId(), now)) {
            bookings.locked(reference)
                    .filter(b -> b.state().mayBecome(BookingState.CANCELLED))
                    .ifPresent(b -> cancel(b, city, now));
        }
    }

    private void cancel(StoredBooking booking, City city, Instant now) {
        BookingState from = booking.state();
        booking.become(BookingState.CANCELLED, ReasonCode.REGISTRATION_ENDED, null, now);
        claims.release(booking.reference());
        freeFairly.freed(booking.roomId(), booking.slot());
        lending.cancel(booking.id());
        bookings.flush();
        city.room(booking.roomId())
                .ifPresent(room -> tellChange.of(
                        booking, from, current.actor(), city.sharing(room), ReasonCode.REGISTRATION_ENDED, null));
    }
}
