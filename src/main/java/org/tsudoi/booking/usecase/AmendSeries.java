package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.Amended;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.FormMistake;
import org.tsudoi.booking.SeriesChanged;
import org.tsudoi.booking.SeriesMistake;
import org.tsudoi.booking.SeriesMoved;
import org.tsudoi.booking.SeriesMoved.Kept;
import org.tsudoi.booking.SeriesRequest.Take;
import org.tsudoi.booking.SeriesScope;
import org.tsudoi.booking.SeriesView;
import org.tsudoi.booking.usecase.TellChange.Step;
import org.tsudoi.booking.usecase.TellChange.Together;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Changes days of a series alike: each is a change of its own, and what one cannot have leaves it as it was. */
@ApplicationScoped
public class AmendSeries {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private ReadSeries readSeries;

    @Inject
    private AmendBooking amendBooking;

    @Inject
    private TellChange tellChange;

    /**
     * What is to be different; null stays as it is.
     *
     * @param startMinute and endMinute of the day
     */
    public record Change(
            String room,
            Integer startMinute,
            Integer endMinute,
            Integer attendees,
            String purpose,
            Map<String, Integer> equipment) {
        private int start(TimeSlot now) {
            return startMinute == null ? JapanTime.minuteOf(now.start()) : startMinute;
        }

        private int end(TimeSlot now) {
            return endMinute == null ? JapanTime.endMinuteOf(JapanTime.dayOf(now.start()), now.end()) : endMinute;
        }

        boolean isSoundFor(BookingView day) {
            return start(day.booking().slot()) < end(day.booking().slot());
        }

        BookingRequest of(BookingView day) {
            BookingRequest now = Amendment.unchanged(day);
            var date = JapanTime.dayOf(now.slot().start());
            return new BookingRequest(
                    now.key(),
                    now.group(),
                    room == null ? now.room() : room,
                    TimeSlot.of(date, start(now.slot()), end(now.slot())),
                    purpose == null ? now.purpose() : purpose,
                    now.purposeKind(),
                    now.activity(),
                    attendees == null ? now.attendees() : attendees,
                    now.publicTitle(),
                    now.note(),
                    now.wifi(),
                    equipment == null ? now.equipment() : equipment);
        }
    }

    /** @param take ALL changes nothing unless every day can be changed */
    public SeriesMoved amend(String reference, SeriesScope scope, Change change, Take take) {
        return attempts.inTransaction(undo -> {
            Optional<SeriesView> series = readSeries.one(reference);
            SeriesMoved outcome = series.map(s -> amend(s, scope, change, take)).orElseGet(SeriesMoved.Unknown::new);
            if (!(outcome instanceof SeriesMoved.Done)) {
                undo.undo();
            }
            return outcome;
        });
    }

    private SeriesMoved amend(SeriesView series, SeriesScope scope, Change change, Take take) {
        City city = inventory.city();
        List<Step> steps = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        for (BookingView day : series.coming(clock.instant())) {
            if (!scope.holds(day)) {
                continue;
            }
            if (!change.isSoundFor(day)) {
                return new SeriesMoved.Malformed(List.of(new SeriesMistake.EndBeforeBegin()));
            }
            BookingRequest wish = change.of(day);
            Optional<Room> room = city.room(wish.room());
            List<FormMistake> mistakes = FormMistake.of(wish);
            if (room.isEmpty() || !mistakes.isEmpty()) {
                return room.isEmpty() ? new SeriesMoved.Unknown() : new SeriesMoved.Malformed(mistakes);
            }
            if (!amendBooking.mayAmend(day, room.get())) {
                return new SeriesMoved.NotYours();
            }
            Amended amended = amendBooking.step(day, wish, room.get(), steps);
            if (amended instanceof Amended.Refused refused) {
                kept.add(new Kept(day, refused.why()));
            }
        }
        if (!kept.isEmpty() && (take == Take.ALL || steps.isEmpty())) {
            return new SeriesMoved.Refused(kept);
        }
        if (steps.isEmpty()) {
            return new SeriesMoved.NotNow();
        }
        amendBooking.freed(steps);
        tellChange.together(
                new Together(series.reference(), series.groupId(), SeriesChanged.Act.AMENDED, kept.size(), null, null),
                steps);
        return new SeriesMoved.Done(
                series.reference(),
                steps.stream().map(s -> s.booking().reference()).toList(),
                kept);
    }
}
