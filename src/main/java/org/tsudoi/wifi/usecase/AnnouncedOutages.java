package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.wifi.AnnouncedOutage;
import org.tsudoi.wifi.store.OutageStore;

/** Outages as calendars show them: those that were called off are among them for a while. */
@ApplicationScoped
public class AnnouncedOutages {
    @Inject
    private WifiStatus status;

    @Inject
    private OutageStore store;

    public List<AnnouncedOutage> in(TimeSlot span, Instant cancelledSince) {
        return store.histories(span, cancelledSince).stream()
                .flatMap(h -> status
                        .one(h.outage().accessPoint())
                        .map(point -> new AnnouncedOutage(
                                h.outage(), point, h.sequence(), h.createdAt(), h.revisedAt(), h.cancelled()))
                        .stream())
                .toList();
    }

    /** Whether something is broken now and nobody knows until when. */
    public boolean isAnyOpen() {
        return status.all().stream().flatMap(p -> p.health().outages().stream()).anyMatch(o -> o.end() == null);
    }
}
