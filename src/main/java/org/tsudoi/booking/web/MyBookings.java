package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.ReadBookings;

/** Bookings of the groups of the person acting. */
@Named("myBookings")
@RequestScoped
public class MyBookings {
    private static final int MOST = 100;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadBookings readBookings;

    private List<BookingView> all = List.of();

    @PostConstruct
    void read() {
        var own = current.actor().groups();
        all = own.isEmpty()
                ? List.of()
                : readBookings.list(BookingFilter.ofGroups(own).page(null, true, MOST));
    }

    public List<BookingView> getComing() {
        return all.stream()
                .filter(b -> b.booking().slot().end().isAfter(clock.instant())
                        && b.booking().state().holdsTheRoom())
                .sorted(Comparator.comparing(b -> b.booking().slot().start()))
                .toList();
    }

    public List<BookingView> getPast() {
        return all.stream()
                .filter(b -> !b.booking().slot().end().isAfter(clock.instant())
                        || !b.booking().state().holdsTheRoom())
                .toList();
    }

    public String style(BookingView booking) {
        return styleOf(booking.booking().state());
    }

    static String styleOf(BookingState state) {
        return switch (state) {
            case APPROVED, ATTENDED -> "free";
            case REQUESTED -> "wait";
            case REJECTED, NO_SHOW -> "stop";
            case CANCELLED -> "";
        };
    }
}
