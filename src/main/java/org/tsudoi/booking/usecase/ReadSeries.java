package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.SeriesView;
import org.tsudoi.booking.store.SeriesStore;
import org.tsudoi.booking.store.SeriesStore.Series;

/** Series for screens and answers, with those of their days that the person acting may see. */
@ApplicationScoped
public class ReadSeries {
    @Inject
    private SeriesStore allSeries;

    @Inject
    private ReadBookings readBookings;

    public Optional<SeriesView> one(String reference) {
        return allSeries.of(reference).flatMap(this::view);
    }

    /** The series a booking is a day of. */
    public Optional<SeriesView> of(BookingView booking) {
        return Optional.ofNullable(booking.booking().seriesId())
                .flatMap(allSeries::of)
                .flatMap(this::view);
    }

    private Optional<SeriesView> view(Series series) {
        List<BookingView> days = readBookings.ofSeries(series.id());
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeriesView(
                        series.id(), series.reference(), series.groupId(), series.rhythm(), series.createdAt(), days));
    }
}
