package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.account.PersonalData;
import org.tsudoi.booking.store.BookingPrivacy;

/** What bookings keep about a person: those the person asked for. */
@ApplicationScoped
public class BookingData {
    @Inject
    private BookingPrivacy store;

    void tell(@Observes PersonalData data) {
        data.add("bookings", store.askedBy(data.accountId()));
    }
}
