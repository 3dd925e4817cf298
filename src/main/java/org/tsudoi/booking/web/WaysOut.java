package org.tsudoi.booking.web;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.booking.Answer.Refused;
import org.tsudoi.booking.BookingRefusal.ActivityNotAllowed;
import org.tsudoi.booking.BookingRefusal.ActivityNotSuited;
import org.tsudoi.booking.BookingRefusal.DailyLimitReached;
import org.tsudoi.booking.BookingRefusal.GroupNotRegistered;
import org.tsudoi.booking.BookingRefusal.GroupSuspended;
import org.tsudoi.booking.BookingRefusal.HoursSpent;
import org.tsudoi.booking.BookingRefusal.MonthlyLimitReached;
import org.tsudoi.booking.BookingRefusal.RegistrationEnds;
import org.tsudoi.booking.BookingRefusal.TooFewPeople;
import org.tsudoi.booking.BookingRefusal.TooManyPeople;
import org.tsudoi.booking.BookingRefusal.WeeklyLimitReached;
import org.tsudoi.booking.BookingRefusal.WifiNotAvailable;
import org.tsudoi.booking.BookingRefusal.YearlyLimitReached;
import org.tsudoi.booking.BookingRequest;

/** Pages that lead on from a refusal: the registration to renew, the bookings to think over, the room's calendar, the search. */
final class WaysOut {
    private WaysOut() {}

    /** A page and what one can do there. */
    public record Way(String label, String href) {}

    static List<Way> of(Refused refused, BookingRequest asked, Language language) {
        List<Way> ways = new ArrayList<>();
        for (Refusal reason : refused.reasons()) {
            if (reason instanceof GroupNotRegistered || reason instanceof RegistrationEnds) {
                ways.add(way(language, "registration", "/my/groups/" + asked.group()));
            } else if (reason instanceof GroupSuspended) {
                ways.add(way(language, "objections", "/objections"));
            } else if (isLimit(reason)) {
                ways.add(way(language, "bookings", "/my/bookings"));
            } else if (isAboutTheRoom(reason)) {
                ways.add(way(language, "search", search(asked)));
            }
        }
        ways.add(way(
                language,
                "room",
                "/rooms/" + asked.room() + "?day="
                        + JapanTime.dayOf(asked.slot().start())));
        ways.add(way(language, "rules", "/rules/" + refused.book().code()));
        return ways.stream().distinct().toList();
    }

    private static boolean isLimit(Refusal reason) {
        return reason instanceof DailyLimitReached
                || reason instanceof WeeklyLimitReached
                || reason instanceof MonthlyLimitReached
                || reason instanceof YearlyLimitReached
                || reason instanceof HoursSpent;
    }

    private static boolean isAboutTheRoom(Refusal reason) {
        return reason instanceof TooManyPeople
                || reason instanceof TooFewPeople
                || reason instanceof ActivityNotSuited
                || reason instanceof ActivityNotAllowed
                || reason instanceof WifiNotAvailable;
    }

    private static String search(BookingRequest asked) {
        String activity = asked.activity() == null ? "" : "&activity=" + asked.activity();
        return "/search?day=" + JapanTime.dayOf(asked.slot().start()) + "&people=" + asked.attendees() + activity
                + (asked.wifi() ? "&wifi=true" : "");
    }

    private static Way way(Language language, String what, String href) {
        return new Way(Text.of(language, "booking.way." + what), href);
    }
}
