package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.BookingState;
import org.tsudoi.booking.Occurrence;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.SeriesAnswer;
import org.tsudoi.booking.SeriesMoved;
import org.tsudoi.booking.SeriesRequest;
import org.tsudoi.booking.SeriesScope;
import org.tsudoi.booking.SeriesView;
import org.tsudoi.booking.usecase.BookSeries;
import org.tsudoi.booking.usecase.MoveBooking.Move;
import org.tsudoi.booking.usecase.MoveSeries;
import org.tsudoi.booking.usecase.PlanSeries;
import org.tsudoi.booking.usecase.ReadSeries;

/** Series over the API: how they would go, booking them, deciding and cancelling days of them. */
@Path("series")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class SeriesResource {
    private static final String KEY = "Idempotency-Key";
    private static final Map<String, BookingState> MOVES =
            Map.of("approve", BookingState.APPROVED, "reject", BookingState.REJECTED, "cancel", BookingState.CANCELLED);

    @Inject
    private ApiPost posts;

    @Inject
    private BookingProblems problems;

    @Inject
    private AskedLanguage asked;

    @Inject
    private PlanSeries planSeries;

    @Inject
    private BookSeries bookSeries;

    @Inject
    private MoveSeries moveSeries;

    @Inject
    private ReadSeries readSeries;

    @POST
    public Response book(@HeaderParam(KEY) String key, String body) {
        return posts.run(key, "series", body, json -> book(key, json, true));
    }

    @POST
    @Path("plan")
    public Response plan(@HeaderParam(KEY) String key, String body) {
        return posts.run(key, "series/plan", body, json -> book(key, json, false));
    }

    @GET
    @Path("{reference}")
    public Response one(@PathParam("reference") String reference) {
        problems.signedIn();
        SeriesView series = readSeries
                .one(reference)
                .orElseThrow(() -> problems.of(404, "not-found").thrown());
        return Response.ok(SeriesJson.of(series, null, null))
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

    private Reply book(String key, JsonBody json, boolean really) {
        SeriesRequest request =
                new SeriesBody(json).request(key == null ? UUID.randomUUID().toString() : key);
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        SeriesAnswer answer = really ? bookSeries.book(request) : planSeries.plan(request);
        if (answer instanceof SeriesAnswer.Planned planned) {
            return posts.reply(200, SeriesJson.plan(days(planned.days(), planned.book())));
        }
        if (answer instanceof SeriesAnswer.Booked booked) {
            SeriesView view = readSeries.one(booked.reference()).orElseThrow();
            var shown = SeriesJson.of(view, days(booked.days(), booked.book()), null);
            return new Reply(
                    201, "series/" + booked.reference(), posts.reply(201, shown).json());
        }
        if (answer instanceof SeriesAnswer.Refused refused) {
            return posts.reply(problems.refused(refused));
        }
        if (answer instanceof SeriesAnswer.Malformed malformed) {
            return posts.reply(problems.malformed(malformed.mistakes()));
        }
        return posts.reply(problems.of(404, "not-found"));
    }

    private List<SeriesJson.Day> days(List<Occurrence> days, RuleBook book) {
        return days.stream()
                .map(day -> SeriesJson.day(day, book, asked.getLanguage()))
                .toList();
    }

    private Reply move(String reference, BookingState to, JsonBody json) {
        SeriesScope scope = new SeriesBody(json).scope();
        ReasonCode reason = json.constant("reason", ReasonCode.class);
        String message = json.text("message");
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        SeriesMoved moved = moveSeries.move(reference, scope, new Move(to, reason, message));
        return problems.reply(posts, moved);
    }
}
