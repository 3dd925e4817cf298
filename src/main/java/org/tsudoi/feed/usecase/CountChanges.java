package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.feed.store.FeedChanges;

/** Moves the counters of a group's calendar, and of the equipment lent, in the booking's own transaction. */
@ApplicationScoped
public class CountChanges {
    @Inject
    private Clock clock;

    @Inject
    private FeedChanges changes;

    void booking(@Observes BookingChanged news) {
        changes.moved(news.groupId(), news.bookingId(), clock.instant());
    }
}
