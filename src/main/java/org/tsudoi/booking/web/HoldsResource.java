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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.BookingRefusal;
import org.tsudoi.booking.Hold;
import org.tsudoi.booking.HoldAnswer;
import org.tsudoi.booking.usecase.HoldSlot;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;

/** Holds over the API: a room kept for a few minutes, for officers of groups. */
@Path("holds")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class HoldsResource {
    @Inject
    private ApiPost posts;

    @Inject
    private BookingProblems problems;

    @Inject
    private Inventory inventory;

    @Inject
    private HoldSlot holdSlot;

    /** A hold as the API shows it. */
    public record HoldJson(String reference, String room, String start, String end, String until) {}

    /** All there are. */
    public record Page(List<HoldJson> items) {}

    @GET
    public Response list() {
        problems.signedIn();
        return Response.ok(new Page(holdSlot.mine().stream().map(this::shown).toList()))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    public Response hold(@HeaderParam("Idempotency-Key") String key, String body) {
        return posts.run(key, "holds", body, this::hold);
    }

    @DELETE
    @Path("{reference}")
    public Response release(@PathParam("reference") String reference) {
        problems.signedIn();
        if (!holdSlot.release(reference)) {
            throw problems.of(404, "not-found").thrown();
        }
        return Response.noContent().build();
    }

    private Reply hold(JsonBody json) {
        String group = json.required("group");
        String room = json.required("room");
        Optional<Instant> start = AskedTime.instant(json.required("start"));
        Optional<Instant> end = AskedTime.instant(json.required("end"));
        boolean sense = start.isPresent() && end.isPresent() && start.get().isBefore(end.get());
        if (!sense) {
            json.mistake(start.isEmpty() ? "start" : "end");
        }
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        HoldAnswer answer = holdSlot.hold(group, room, new TimeSlot(start.get(), end.get()));
        if (answer instanceof HoldAnswer.Held held) {
            String made = posts.reply(201, shown(held.hold())).json();
            return new Reply(201, "holds/" + held.hold().holder(), made);
        }
        if (answer instanceof HoldAnswer.Refused refused) {
            boolean taken = refused.reasons().stream().anyMatch(BookingRefusal::isTaken);
            return posts.reply(problems.of(taken ? 409 : 422, taken ? "taken" : "refused")
                    .because(Reasons.of(refused.reasons(), refused.book(), problems.language())));
        }
        return posts.reply(problems.of(404, "not-found"));
    }

    private HoldJson shown(Hold hold) {
        return new HoldJson(
                hold.holder(),
                inventory.city().room(hold.roomId()).map(Room::code).orElse(null),
                BookingJson.time(hold.slot().start()),
                BookingJson.time(hold.slot().end()),
                BookingJson.time(hold.until()));
    }
}
