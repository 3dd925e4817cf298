package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.SlotRelease;
import org.tsudoi.booking.Waiting;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.WaitingTold;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.HoldStore;
import org.tsudoi.booking.store.ReleaseStore;
import org.tsudoi.booking.store.WaitingStore;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.usecase.Standings;

/**
 * Asks whose turn it is after a time came free, in one transaction: what was not taken passes on, and who gets it is told. Any node may do it,
 * and only one does.
 */
@ApplicationScoped
public class AskNext {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private JudgePlace judgePlace;

    @Inject
    private ConductBooks conduct;

    @Inject
    private HoldStore holds;

    @Inject
    private WaitingStore waitings;

    @Inject
    private ReleaseStore releases;

    @Inject
    private FairRelease fairRelease;

    @Inject
    private FreeFairly freeFairly;

    @Inject
    private TellChange tellChange;

    @Inject
    private Event<WaitingTold> news;

    void after(long release) {
        attempts.inSqlTransaction(undo -> {
            boolean settled =
                    releases.lockedDue(release, clock.instant()).map(this::next).orElse(true);
            if (!settled) {
                undo.undo();
            }
            return null;
        });
    }

    /** False when a group took its offer or left the list just now: then nothing is done, and it is looked at anew in a moment. */
    private boolean next(SlotRelease release) {
        City city = inventory.city();
        Instant now = clock.instant();
        Room room = city.room(release.roomId()).orElse(null);
        if (room == null) {
            releases.ended(release.id(), now);
            return true;
        }
        FairRelease.Round round = fairRelease.ask(
                city,
                conduct.today(clock).release(),
                release,
                waitings.askedAfter(release.id()),
                freeFairly.waiting(city, room, release.slot()),
                waiting -> mayBook(waiting, city));
        boolean settled = round.lapsed().stream().allMatch(w -> told(w, WaitingState.OFFERED))
                && round.offered().stream().allMatch(w -> told(w, WaitingState.WAITING));
        holds.forget(round.consumed());
        if (round.nextAt() == null) {
            releases.ended(release.id(), now);
        } else {
            releases.asked(release.id(), now, round.nextAt());
        }
        tellChange.moved(city.sharing(room));
        return settled;
    }

    /** It is too late to ask anybody, and nothing came free. */
    void tooLate(String reference) {
        attempts.inSqlTransaction(undo -> {
            waitings.locked(reference)
                    .filter(w -> w.state() == WaitingState.WAITING)
                    .ifPresent(w -> told(w.become(WaitingState.OVER), WaitingState.WAITING));
            return null;
        });
    }

    private boolean told(Waiting now, WaitingState before) {
        boolean moved = waitings.moved(now, before, clock.instant());
        if (moved) {
            news.fire(new WaitingTold(now));
        }
        return moved;
    }

    boolean mayBook(Waiting waiting, City city) {
        return standings
                .of(waiting.groupId())
                .flatMap(group ->
                        city.room(waiting.roomId()).map(room -> judgePlace.of(group, city, room, waiting.slot())))
                .filter(verdict -> verdict.refusals().isEmpty())
                .isPresent();
    }
}
