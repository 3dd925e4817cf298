package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.base.store.OneConnection;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.RoomsChanged;
import org.tsudoi.feed.Feed;

/** What has changed on this node, so that whoever changed something finds it in the feed at once and need not wait a second. */
@ApplicationScoped
public class LocalNews {
    private final Map<Long, Long> ofFacilities = new ConcurrentHashMap<>();
    private final Map<Long, Long> ofGroups = new ConcurrentHashMap<>();

    void rooms(@Observes RoomsChanged news) {
        ofFacilities.merge(news.facilityId(), 1L, Long::sum);
    }

    void booking(@Observes BookingChanged news) {
        OneConnection.afterwards(() -> ofGroups.merge(news.groupId(), 1L, Long::sum));
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
        return news;
    }
}
