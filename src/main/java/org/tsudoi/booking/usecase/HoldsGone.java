package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.store.HoldStore;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.claim.Taking;

/** What gave way to a booking is over: holds are forgotten, and an offer to its group has been taken. */
@ApplicationScoped
public class HoldsGone {
    @Inject
    private Clock clock;

    @Inject
    private HoldStore holds;

    @Inject
    private WaitingStore waitings;

    void by(Taking take, long groupId) {
        holds.forget(take.consumed());
        List<Long> offers = Waiting.idsOf(groupId, take.consumed());
        if (!offers.isEmpty()) {
            waitings.taken(offers, clock.instant());
        }
    }
}
