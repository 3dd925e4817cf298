package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Keep;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.Answer;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.BookingView;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.usecase.MoveBooking;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.PlaceBooking;
import org.tsudoi.booking.usecase.ReadBookings;

/** Bookings over the API. */
@Path("bookings")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class BookingsResource {
    private static final String KEY = "Idempotency-Key";
    private static final Map<String, BookingState> MOVES = Map.of(
            "approve", BookingState.APPROVED,
            "reject", BookingState.REJECTED,
            "cancel", BookingState.CANCELLED,
            "check-in", BookingState.ATTENDED,
            "no-show", BookingState.NO_SHOW);

    @Inject
    private BookingProblems problems;

    @Inject
    private ApiPost posts;

    @Inject
    private PlaceBooking placeBooking;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private ReadBookings readBookings;

    @Inject
    private BookingFilters filters;

    /** A page of bookings; next is the value of after for the page behind it. */
    public record Page(List<BookingJson> items, String next) {}

    /** A booking and its answer, as the last attempt wrote them. */
    private record Made(BookingView booking, Reply reply) {}

    @POST
    public Response place(@HeaderParam(KEY) String key, String body) {
        return posts.runWithin(key, "bookings", body, (json, keep) -> place(key, json, keep));
    }

    @GET
    public Response list(@BeanParam BookingListParams params) {
        problems.signedIn();
        return Response.ok(filters.page(params))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @GET
    @Path("{reference}")
    public Response one(@PathParam("reference") String reference) {
        problems.signedIn();
        BookingView booking = readBookings
                .one(reference)
                .orElseThrow(() -> problems.of(404, "not-found").thrown());
        return Response.ok(BookingJson.of(booking, readBookings.history(booking)))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("{reference}/{move}")
    public Response move(
            @PathParam("reference") String reference,
            @PathParam("move") String move,
            @HeaderParam(KEY) String key,
            String body) {
        BookingState to = MOVES.get(move);
        if (to == null) {
            throw problems.of(404, "not-found").thrown();
        }
        return posts.run(key, reference + "/" + move, body, json -> move(reference, to, json));
    }

    private Reply place(String key, JsonBody json, Keep keep) {
        var form = new BookingBody(json);
        var request = form.request(key == null ? UUID.randomUUID().toString() : key);
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        var last = new AtomicReference<Made>();
        Answer answer = placeBooking.place(request, booking -> {
            last.set(new Made(booking, made(booking)));
            keep.keep(last.get().reply());
        });
        if (answer instanceof Answer.Booked booked) {
            Made kept = last.get();
            boolean isThis = kept != null && kept.booking() == booked.booking();
            return isThis ? kept.reply() : made(booked.booking());
        }
        if (answer instanceof Answer.Refused refused) {
            return posts.reply(problems.refused(refused));
        }
        if (answer instanceof Answer.Malformed malformed) {
            return posts.reply(problems.malformed(malformed.mistakes()));
        }
        return posts.reply(problems.of(404, "not-found"));
    }

    private Reply made(BookingView booking) {
        String json = posts.reply(201, BookingJson.of(booking, null)).json();
        return new Reply(201, "bookings/" + booking.booking().reference(), json);
    }

    private Reply move(String reference, BookingState to, JsonBody json) {
        ReasonCode reason = json.constant("reason", ReasonCode.class);
        String message = json.text("message");
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        return problems.reply(posts, moveBooking.move(reference, new Move(to, reason, message)));
    }
}
