package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tsudoi.booking.PastRequest;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleReplay;
import org.tsudoi.booking.RuleReplay.Outcome;
import org.tsudoi.booking.store.PastRequests;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Tries a book of rules on the wishes of the last year: who would be refused, and who admitted. It reads, and changes nothing. */
@ApplicationScoped
public class TryRules {
    /** Most wishes that are replayed; with more, the latest. */
    public static final int MOST = 50_000;

    private static final Duration A_YEAR = Duration.ofDays(365);

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private ReadRules readRules;

    @Inject
    private PastRequests pastRequests;

    public Outcome on(RuleBook book) {
        List<Long> rooms = readRules.rooms(book.code(), book.validFrom()).stream()
                .map(Room::id)
                .toList();
        List<PastRequest> requests = pastRequests.since(rooms, clock.instant().minus(A_YEAR), MOST);
        return RuleReplay.of(book, inventory.city(), requests);
    }
}
