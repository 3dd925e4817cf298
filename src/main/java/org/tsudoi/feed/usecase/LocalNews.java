package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tsudoi.base.store.OneConnection;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.equipment.LoanChanged;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.RoomsChanged;
import org.tsudoi.feed.Feed;
import org.tsudoi.wifi.OutageChanged;

/** What has changed on this node, so that whoever changed something finds it in the feed at once and need not wait a second. */
@ApplicationScoped
public class LocalNews {
    private final Map<Long, Long> ofFacilities = new ConcurrentHashMap<>();
    private final Map<Long, Long> ofGroups = new ConcurrentHashMap<>();

    private final AtomicLong loans = new AtomicLong();
    private final AtomicLong outages = new AtomicLong();

    void rooms(@Observes RoomsChanged news) {
        ofFacilities.merge(news.facilityId(), 1L, Long::sum);
    }

    void booking(@Observes BookingChanged news) {
        OneConnection.afterwards(() -> ofGroups.merge(news.groupId(), 1L, Long::sum));
        OneConnection.afterwards(loans::incrementAndGet);
    }

    void loan(@Observes LoanChanged news) {
        OneConnection.afterwards(loans::incrementAndGet);
    }

    void outage(@Observes OutageChanged news) {
        OneConnection.afterwards(outages::incrementAndGet);
    }

    /** Differs when something in the feed was changed here. */
    public long about(Feed feed) {
        long news = 0;
        for (Facility facility : feed.facilities()) {
            news += ofFacilities.getOrDefault(facility.id(), 0L);
        }
        for (Long group : feed.groups()) {
            news += ofGroups.getOrDefault(group, 0L);
        }
        return news + (feed.kinds().isEmpty() ? 0 : loans.get()) + (feed.outages() ? outages.get() : 0);
    }
}
