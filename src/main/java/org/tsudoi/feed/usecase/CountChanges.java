package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.equipment.LoanChanged;
import org.tsudoi.equipment.UnitsDropped;
import org.tsudoi.feed.store.FeedChanges;
import org.tsudoi.wifi.AccessPointsImported;
import org.tsudoi.wifi.OutageChanged;

/** Moves the counters of what calendars show, in the transaction of the change itself. */
@ApplicationScoped
public class CountChanges {
    @Inject
    private Clock clock;

    @Inject
    private FeedChanges changes;

    void booking(@Observes BookingChanged news) {
        changes.moved(news.groupId(), news.bookingId(), clock.instant());
    }

    void loan(@Observes LoanChanged news) {
        changes.lent(
                news.slip().groupId(),
                news.slip().units().stream().map(u -> u.kind().id()).collect(Collectors.toSet()),
                clock.instant());
    }

    void dropped(@Observes UnitsDropped news) {
        changes.kinds(news.kinds(), clock.instant());
    }

    void outage(@Observes OutageChanged news) {
        changes.wifi(clock.instant());
    }

    void wifi(@Observes AccessPointsImported news) {
        changes.wifi(clock.instant());
    }
}
