package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.ReadBookings;
import org.tsudoi.wifi.WifiPass;

/** The Wi-Fi pass of a booking over the API. */
@Path("bookings/{reference}/wifi-pass")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class WifiPassResource {
    @Inject
    private BookingProblems problems;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private WifiOfBooking wifi;

    /** A pass and the time in which it is good. */
    public record Pass(String ssid, String user, String password, String from, String until) {}

    @GET
    public Response pass(@PathParam("reference") String reference) {
        problems.signedIn();
        BookingView booking = readBookings
                .one(reference)
                .orElseThrow(() -> problems.of(404, "not-found").thrown());
        WifiPass pass = wifi.pass(booking);
        if (pass == null) {
            throw problems.of(404, "not-found").thrown();
        }
        return Response.ok(new Pass(
                        pass.ssid(), pass.user(), pass.password(), time(wifi.from(booking)), time(wifi.until(booking))))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String time(Instant instant) {
        return instant.atZone(JapanTime.ZONE).toOffsetDateTime().toString();
    }
}
