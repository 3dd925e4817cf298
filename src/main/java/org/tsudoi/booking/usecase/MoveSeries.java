package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.Moved;
import org.tsudoi.booking.SeriesChanged;
import org.tsudoi.booking.SeriesMoved;
import org.tsudoi.booking.SeriesScope;
import org.tsudoi.booking.SeriesView;
import org.tsudoi.booking.store.BookingStore;
import org.tsudoi.booking.store.StoredBooking;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.TellChange.Step;
import org.tsudoi.booking.usecase.TellChange.Together;
import org.tsudoi.facility.usecase.Inventory;

/** Approves, refuses or cancels days of a series: some, one and those that follow, or all that are to come; one mail tells of all. */
@ApplicationScoped
public class MoveSeries {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private ReadSeries readSeries;

    @Inject
    private BookingStore bookings;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private TellChange tellChange;

    public SeriesMoved move(String reference, SeriesScope scope, Move move) {
        return attempts.inTransaction(undo -> {
            Optional<SeriesView> series = readSeries.one(reference);
            SeriesMoved outcome = series.map(s -> move(s, scope, move)).orElseGet(SeriesMoved.Unknown::new);
            if (!(outcome instanceof SeriesMoved.Done)) {
                undo.undo();
            }
            return outcome;
        });
    }

    private SeriesMoved move(SeriesView series, SeriesScope scope, Move move) {
        List<Step> steps = new ArrayList<>();
        for (BookingView day : series.coming(clock.instant())) {
            if (!scope.holds(day)) {
                continue;
            }
            StoredBooking booking = bookings.locked(day.booking().reference()).orElseThrow();
            BookingState from = booking.state();
            Moved moved = moveBooking.decide(booking, move, current.actor(), inventory.city(), false);
            if (moved instanceof Moved.Malformed malformed) {
                return new SeriesMoved.Malformed(malformed.mistakes());
            }
            if (moved instanceof Moved.NotYours) {
                return new SeriesMoved.NotYours();
            }
            if (moved instanceof Moved.Done) {
                steps.add(new Step(booking, from, null));
            }
        }
        if (steps.isEmpty()) {
            return new SeriesMoved.NotNow();
        }
        var act = SeriesChanged.Act.valueOf(move.to().name());
        tellChange.together(
                new Together(series.reference(), series.groupId(), act, 0, move.reason(), MoveBooking.message(move)),
                steps);
        return new SeriesMoved.Done(
                series.reference(),
                steps.stream().map(s -> s.booking().reference()).toList(),
                List.of());
    }
}
