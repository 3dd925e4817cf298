package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.ReadBookings;

/** Requests that wait for the person acting, the use that comes first at the top. */
@Named("bookingQueue")
@RequestScoped
public class BookingQueue {
    private static final int MOST = 200;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadBookings readBookings;

    private List<BookingView> bookings;

    @PostConstruct
    void read() {
        bookings = readBookings.list(BookingFilter.decidedBy(current.actor())
                .in(Set.of(BookingState.REQUESTED))
                .page(null, false, MOST));
    }

    public List<BookingView> getBookings() {
        return bookings;
    }
}
