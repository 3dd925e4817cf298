package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.account.PersonalData;
import org.tsudoi.account.Retention;
import org.tsudoi.booking.store.BookingPrivacy;
import org.tsudoi.booking.store.ReleaseStore;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.group.WholeGroup;

/** What bookings keep about a person: those the person asked for, and what the person put a group on the waiting list for, until its time is over; and about a group. */
@ApplicationScoped
public class BookingData {
    @Inject
    private BookingPrivacy store;

    @Inject
    private WaitingStore waitings;

    @Inject
    private ReleaseStore releases;

    void tell(@Observes PersonalData data) {
        data.add("bookings", store.askedBy(data.accountId()));
        data.add("waiting", store.waitingPutBy(data.accountId()));
    }

    void forget(@Observes Retention retention) {
        waitings.forget(retention.oldest("waiting"), Retention.BATCH);
        releases.forget(retention.oldest("waiting"), Retention.BATCH);
    }

    void tell(@Observes WholeGroup group) {
        group.add("bookings", store.ofGroup(group.groupId()));
        group.add("bookingHistory", store.movesOf(group.groupId()));
        group.add("series", store.seriesOf(group.groupId()));
        group.add("holds", store.holdsOf(group.groupId()));
        group.add("refusedWishes", store.refusedOf(group.groupId()));
        group.add("waiting", store.waitingOf(group.groupId()));
        group.add("conduct", store.conductOf(group.groupId()));
    }
}
