package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.wifi.WifiPass;
import org.tsudoi.wifi.usecase.GivePasses;
import org.tsudoi.wifi.usecase.KeepWifi;

/** The pass of a booking, and the passphrase of the room's Wi-Fi, the latter for officers of the group and only while their booking runs, a quarter of an hour around it included. */
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

    @Inject
    private GivePasses passes;

    private boolean looked;
    private WifiPass pass;

    /** The pass of an approved booking that asked for Wi-Fi, for its officers and the staff who print it; else null. */
    public WifiPass pass(BookingView view) {
        var booking = view.booking();
        boolean granted = booking.state() == BookingState.APPROVED || booking.state() == BookingState.ATTENDED;
        boolean over = clock.instant().isAfter(booking.slot().end().plusSeconds(AROUND_SECONDS));
        boolean mine = current.actor().isOfficerOf(booking.groupId())
                || current.actor().isStaffOf(view.facility().id());
        if (!looked && booking.wifi() && granted && mine && !over) {
            looked = true;
            pass = passes.of(booking.id(), booking.reference(), view.room().code())
                    .orElse(null);
        }
        return pass;
    }

    public Instant from(BookingView view) {
        return view.booking().slot().start().minusSeconds(AROUND_SECONDS);
    }

    public Instant until(BookingView view) {
        return view.booking().slot().end().plusSeconds(AROUND_SECONDS);
    }

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
