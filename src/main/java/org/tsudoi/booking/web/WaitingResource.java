package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.WaitingAnswer;
import org.tsudoi.booking.WaitingView;
import org.tsudoi.booking.usecase.JoinWaiting;
import org.tsudoi.booking.usecase.LeaveWaiting;
import org.tsudoi.booking.usecase.ReadWaiting;

/** The waiting list over the API: officers of groups see and change what their own groups wait for. */
@Path("waiting")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class WaitingResource {
    @Inject
    private ApiPost posts;

    @Inject
    private BookingProblems problems;

    @Inject
    private Clock clock;

    @Inject
    private ReadWaiting readWaiting;

    @Inject
    private JoinWaiting joinWaiting;

    @Inject
    private LeaveWaiting leaveWaiting;

    /**
     * A wait as the API shows it.
     *
     * @param order ORDER or DRAW: how the first to be asked is found
     * @param place itself and those before it, where they are asked in order; else null
     * @param offeredUntil until when the room is kept for the group, or null
     */
    public record WaitingJson(
            String reference,
            String group,
            String room,
            String start,
            String end,
            String state,
            String order,
            Integer place,
            String offeredUntil) {}

    /** All there are: those that are open, then those that ended lately. */
    public record Page(List<WaitingJson> items) {}

    @GET
    public Response list() {
        problems.signedIn();
        var all = Stream.concat(readWaiting.open().stream(), readWaiting.ended().stream());
        return Response.ok(new Page(all.map(this::shown).toList()))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    public Response join(@HeaderParam("Idempotency-Key") String key, String body) {
        return posts.run(key, "waiting", body, this::join);
    }

    @DELETE
    @Path("{reference}")
    public Response leave(@PathParam("reference") String reference) {
        problems.signedIn();
        if (!leaveWaiting.leave(reference)) {
            throw problems.of(404, "not-found").thrown();
        }
        return Response.noContent().build();
    }

    private Reply join(JsonBody json) {
        String group = json.required("group");
        String room = json.required("room");
        Optional<Instant> start = AskedTime.instant(json.required("start"));
        Optional<Instant> end = AskedTime.instant(json.required("end"));
        if (start.isEmpty() || end.isEmpty() || !start.get().isBefore(end.get())) {
            json.mistake(start.isEmpty() ? "start" : "end");
        }
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        WaitingAnswer answer = joinWaiting.join(group, room, new TimeSlot(start.get(), end.get()));
        if (answer instanceof WaitingAnswer.OnTheList on) {
            WaitingJson made = shown(readWaiting.view(on.waiting()));
            return new Reply(
                    201, "waiting/" + made.reference(), posts.reply(201, made).json());
        }
        if (answer instanceof WaitingAnswer.Refused refused) {
            boolean taken = refused.reasons().stream().allMatch(BookingRefusal::isOfTheMoment);
            return posts.reply(problems.of(taken ? 409 : 422, taken ? "not-now" : "refused")
                    .because(Reasons.of(refused.reasons(), refused.book(), problems.language())));
        }
        return posts.reply(problems.of(404, "not-found"));
    }

    private WaitingJson shown(WaitingView view) {
        var waiting = view.waiting();
        return new WaitingJson(
                waiting.reference(),
                view.group().code(),
                view.room().code(),
                BookingJson.time(waiting.slot().start()),
                BookingJson.time(waiting.slot().end()),
                waiting.state().name(),
                view.by().name(),
                view.place() == 0 ? null : view.place(),
                waiting.isLive(clock.instant())
                        ? BookingJson.time(waiting.offer().until())
                        : null);
    }
}
