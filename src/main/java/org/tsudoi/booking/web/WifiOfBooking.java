package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.wifi.usecase.KeepWifi;

/** The passphrase of the room's Wi-Fi, for officers of the group and only while their booking runs, a quarter of an hour around it included. */
@Named("wifiOfBooking")
@RequestScoped
public class WifiOfBooking {
    private static final int AROUND_SECONDS = 15 * 60;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private KeepWifi keepWifi;

    public String passphrase(BookingView view) {
        var booking = view.booking();
        Instant now = clock.instant();
        boolean granted = booking.state() == BookingState.APPROVED || booking.state() == BookingState.ATTENDED;
        boolean running = !now.isBefore(booking.slot().start().minusSeconds(AROUND_SECONDS))
                && now.isBefore(booking.slot().end().plusSeconds(AROUND_SECONDS));
        return granted && running && current.actor().isOfficerOf(booking.groupId())
                ? keepWifi.passphraseInside(view.room().code()).orElse(null)
                : null;
    }
}
