package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.booking.BookingFilter;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.usecase.Standings;

/** Reads the parameters of a list of bookings; what is malformed is told by name, what does not exist matches nothing. */
@RequestScoped
public class BookingFilters {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final long NOBODY = -1;

    @Inject
    private CurrentActor current;

    @Inject
    private ApiPost posts;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private ReadBookings readBookings;

    BookingsResource.Page page(BookingListParams params) {
        List<String> mistakes = new ArrayList<>();
        int limit = limit(params.limit, mistakes);
        BookingFilter filter = BookingFilter.visibleTo(current.actor())
                .group(
                        params.group == null
                                ? null
                                : standings
                                        .of(params.group)
                                        .map(s -> s.groupId())
                                        .orElse(NOBODY))
                .facility(
                        params.facility == null
                                ? null
                                : inventory
                                        .city()
                                        .facility(params.facility)
                                        .map(f -> f.id())
                                        .orElse(NOBODY))
                .between(time("from", params.from, mistakes), time("to", params.to, mistakes))
                .in(states(params.state, mistakes));
        if (params.after != null) {
            filter = filter.page(id(params.after), false, limit + 1);
        } else {
            filter = filter.page(null, false, limit + 1);
        }
        if (!mistakes.isEmpty()) {
            throw posts.malformed(mistakes).thrown();
        }
        List<BookingView> rows = readBookings.list(filter);
        List<BookingView> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? shown.get(limit - 1).booking().reference() : null;
        return new BookingsResource.Page(
                shown.stream().map(b -> BookingJson.of(b, null)).toList(), next);
    }

    private Long id(String reference) {
        return readBookings.one(reference).map(b -> b.booking().id()).orElse(NOBODY);
    }

    private static int limit(String text, List<String> mistakes) {
        if (text == null) {
            return PAGE;
        }
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > LARGEST_PAGE) {
            mistakes.add("limit");
            return PAGE;
        }
        return Integer.parseInt(text);
    }

    /** A time, or the beginning of a day. */
    private static Instant time(String name, String text, List<String> mistakes) {
        if (text == null) {
            return null;
        }
        Optional<Instant> time =
                AskedTime.instant(text).or(() -> AskedTime.day(text).map(d -> JapanTime.at(d, 0)));
        if (time.isEmpty()) {
            mistakes.add(name);
        }
        return time.orElse(null);
    }

    private static Set<BookingState> states(String text, List<String> mistakes) {
        if (text == null) {
            return Set.of();
        }
        Set<BookingState> states = Arrays.stream(BookingState.values())
                .filter(s -> s.name().equals(text))
                .collect(Collectors.toSet());
        if (states.isEmpty()) {
            mistakes.add("state");
        }
        return states;
    }
}
