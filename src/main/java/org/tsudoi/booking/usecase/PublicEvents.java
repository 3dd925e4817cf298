package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.booking.PublicEvent;
import org.tsudoi.booking.store.PublicEventQuery;
import org.tsudoi.group.usecase.ReadGroups;

/** What a group invites the public to, as long as the group agrees to be shown. */
@ApplicationScoped
public class PublicEvents {
    private static final int MOST = 10;

    @Inject
    private Clock clock;

    @Inject
    private ReadGroups groups;

    @Inject
    private PublicEventQuery query;

    public List<PublicEvent> of(String groupCode) {
        return groups.shown(groupCode)
                .map(g -> query.next(g.id(), clock.instant(), MOST))
                .orElse(List.of());
    }
}
