package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.ReadBookings;

/** Requests that wait for the person acting, the use that comes first at the top, so many on a page. */
@Named("bookingQueue")
@RequestScoped
public class BookingQueue {
    private static final int A_PAGE = 30;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadBookings readBookings;

    private List<BookingView> bookings;
    private int count;
    private String next;

    @PostConstruct
    void read() {
        BookingFilter all = BookingFilter.decidedBy(current.actor()).in(Set.of(BookingState.REQUESTED));
        String after = Parameters.get("after");
        Long last = after == null
                ? null
                : readBookings.one(after).map(b -> b.booking().id()).orElse(null);
        List<BookingView> read = readBookings.list(all.page(last, false, A_PAGE + 1));
        bookings = read.stream().limit(A_PAGE).toList();
        next = read.size() > A_PAGE ? bookings.get(A_PAGE - 1).booking().reference() : null;
        count = readBookings.count(all);
    }

    public List<BookingView> getBookings() {
        return bookings;
    }

    /** How many wait, on all pages. */
    public int getCount() {
        return count;
    }

    /** What the address of the next page says, or null on the last. */
    public String getNext() {
        return next;
    }
}
