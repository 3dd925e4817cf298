package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.Amended;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.usecase.AmendBooking;
import org.tsudoi.booking.usecase.ReadBookings;

/** Changing a booking over the API: what is sent changes, the rest stays. */
@Path("bookings/{reference}/amend")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AmendResource {
    @Inject
    private ApiPost posts;

    @Inject
    private BookingProblems problems;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private AmendBooking amendBooking;

    /** What staff who moved it to another centre, out of a closed room, may still know of it. */
    public record Gone(String reference, String state) {}

    @POST
    public Response amend(
            @PathParam("reference") String reference, @HeaderParam("Idempotency-Key") String key, String body) {
        return posts.run(key, reference + "/amend", body, json -> amend(reference, json));
    }

    private Reply amend(String reference, JsonBody json) {
        Optional<BookingView> booking = readBookings.one(reference);
        if (booking.isEmpty()) {
            return posts.reply(problems.of(404, "not-found"));
        }
        Integer seen = json.numberOrNull("sequence");
        BookingRequest wish = new BookingBody(json).change(Amendment.unchanged(booking.get()));
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        return reply(amendBooking.amend(reference, seen, wish));
    }

    private Reply reply(Amended amended) {
        if (amended instanceof Amended.Done done) {
            return readBookings
                    .one(done.reference())
                    .map(view -> posts.reply(200, BookingJson.of(view, readBookings.history(view))))
                    .orElseGet(() -> posts.reply(
                            200, new Gone(done.reference(), done.state().name())));
        }
        if (amended instanceof Amended.Refused refused) {
            return posts.reply(problems.refused(refused.why()));
        }
        if (amended instanceof Amended.Malformed malformed) {
            return posts.reply(problems.malformed(malformed.mistakes()));
        }
        if (amended instanceof Amended.NotNow) {
            return posts.reply(problems.of(409, "not-now"));
        }
        return posts.reply(
                amended instanceof Amended.NotYours ? problems.of(403, "forbidden") : problems.of(404, "not-found"));
    }
}
