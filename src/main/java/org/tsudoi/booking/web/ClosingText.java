package org.tsudoi.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Text;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.ReadDisplaced;
import org.tsudoi.facility.Closing;

/** A closing in words. */
@Named("closingText")
@ApplicationScoped
public class ClosingText {
    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadDisplaced readDisplaced;

    /** Its room is closed on its day, and it still stands: for the pages of the booking itself. */
    public boolean displaced(BookingView view) {
        var state = view.booking().state();
        return (state == BookingState.REQUESTED || state == BookingState.APPROVED)
                && readDisplaced.isShut(view.booking());
    }

    /** One day, from a day to a day, or from a day for good. */
    public String when(Closing closing) {
        var language = asked.getLanguage();
        var wish = closing.wish();
        String from = Dates.day(wish.from(), language);
        if (wish.isForGood()) {
            return Text.of(language, "closing.when.for-good", from);
        }
        return wish.from().equals(wish.to())
                ? from
                : Text.of(language, "closing.when.span", from, Dates.day(wish.to(), language));
    }

    public String why(Closing closing) {
        return closing.wish().reason().in(asked.getLanguage());
    }
}
