package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private List<BookingView> coming = List.of();
    private List<BookingView> past = List.of();

    @PostConstruct
    void read() {
        var own = current.actor().groups();
        if (own.isEmpty()) {
            return;
        }
        Map<Boolean, List<BookingView>> ahead =
                readBookings.list(BookingFilter.ofGroups(own).page(null, true, MOST)).stream()
                        .collect(Collectors.partitioningBy(this::isComing));
        coming = ahead.get(true).stream()
                .sorted(Comparator.comparing(b -> b.booking().slot().start()))
                .toList();
        past = ahead.get(false);
    }

    private boolean isComing(BookingView b) {
        return b.booking().slot().end().isAfter(clock.instant())
                && b.booking().state().holdsTheRoom();
    }

    public List<BookingView> getComing() {
        return coming;
    }

    public List<BookingView> getPast() {
        return past;
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
