package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.Displaced;
import org.tsudoi.booking.usecase.ReadDisplaced;
import org.tsudoi.facility.Closing;
import org.tsudoi.facility.Closing.Rest;
import org.tsudoi.facility.Closure;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.usecase.KeepClosings;

/** Closings over the API: for staff of the building. */
@Path("closures")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ClosingsResource {
    private static final Set<String> ACTS = Set.of("lift", "move-rest", "cancel-rest", "stop");
    private static final int MOST = 50;

    @Inject
    private ApiPost posts;

    @Inject
    private BookingProblems problems;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private KeepClosings closings;

    @Inject
    private ReadDisplaced readDisplaced;

    /** A list; next is the value of after for the page behind it. */
    public record Page<T>(List<T> items, String next) {}

    @GET
    public Response list() {
        problems.signedIn();
        return ok(new Page<>(closings.mine().stream().map(this::shown).toList(), null));
    }

    @POST
    public Response close(@HeaderParam("Idempotency-Key") String key, String body) {
        return posts.run(key, "closures", body, this::close);
    }

    @GET
    @Path("{reference}")
    public Response one(@PathParam("reference") String reference) {
        problems.signedIn();
        return ok(shown(found(reference)));
    }

    @GET
    @Path("{reference}/displaced")
    public Response displaced(
            @PathParam("reference") String reference,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        problems.signedIn();
        Closing closing = found(reference);
        int most = limit == null ? 10 : limit.matches("[1-9]|[1-4][0-9]|50") ? Integer.parseInt(limit) : 0;
        if (most == 0 || most > MOST) {
            throw posts.malformed(List.of("limit")).thrown();
        }
        List<Displaced> page = readDisplaced.page(closing, after, most);
        String next =
                page.size() < most ? null : page.get(most - 1).view().booking().reference();
        return ok(new Page<>(page.stream().map(ClosingJson.Lost::of).toList(), next));
    }

    @POST
    @Path("{reference}/{act}")
    public Response act(
            @PathParam("reference") String reference,
            @PathParam("act") String act,
            @HeaderParam("Idempotency-Key") String key,
            String body) {
        if (!ACTS.contains(act)) {
            throw problems.of(404, "not-found").thrown();
        }
        return posts.run(key, "closures/" + reference + "/" + act, body, json -> act(reference, act));
    }

    private Reply act(String reference, String act) {
        Closing closing = closings.one(reference).orElse(null);
        if (closing == null) {
            return posts.reply(problems.of(404, "not-found"));
        }
        if (!closings.mayAct(closing)) {
            return posts.reply(problems.of(403, "forbidden"));
        }
        if (closing.isLifted()) {
            return posts.reply(problems.of(409, "not-now"));
        }
        switch (act) {
            case "lift" -> closings.lift(closing);
            case "move-rest" -> closings.rest(closing, Rest.MOVE);
            case "cancel-rest" -> closings.rest(closing, Rest.CANCEL);
            default -> closings.rest(closing, null);
        }
        return posts.reply(200, shown(closings.one(reference).orElseThrow()));
    }

    private Reply close(JsonBody json) {
        String code = json.required("facility");
        String room = json.text("room");
        Optional<LocalDate> from = AskedTime.day(json.required("from"));
        String until = json.text("to");
        Optional<LocalDate> to = AskedTime.day(until);
        var reason = new Closure.Reason(json.required("reason").strip(), orEmpty(json.text("reasonEn")));
        if (from.isEmpty()) {
            json.mistake("from");
        }
        if (until != null && to.isEmpty()) {
            json.mistake("to");
        }
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        Optional<Facility> facility = inventory.city().facility(code);
        Optional<Room> part = facility.flatMap(f -> f.room(room));
        if (facility.isEmpty() || room != null && part.isEmpty()) {
            return posts.reply(problems.of(404, "not-found"));
        }
        if (!current.actor().isStaffOf(facility.get().id())) {
            return posts.reply(problems.of(403, "forbidden"));
        }
        long roomId = part.map(Room::id).orElse(0L);
        return close(new Closing.Wish(facility.get().id(), roomId, from.get(), to.orElse(null), reason));
    }

    private Reply close(Closing.Wish wish) {
        KeepClosings.Outcome outcome = closings.close(wish);
        if (outcome.closing() == null) {
            return posts.reply(problems.malformed(outcome.mistakes()));
        }
        if (!outcome.mistakes().isEmpty()) {
            return posts.reply(
                    problems.of(409, "not-now").because(Problem.reasons(outcome.mistakes(), problems.language())));
        }
        String json = posts.reply(201, shown(outcome.closing())).json();
        return new Reply(201, "closures/" + outcome.closing().reference(), json);
    }

    private Closing found(String reference) {
        return closings.one(reference)
                .orElseThrow(() -> problems.of(404, "not-found").thrown());
    }

    private ClosingJson shown(Closing closing) {
        return ClosingJson.of(closing, inventory.city(), readDisplaced.tally(closing));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    private static Response ok(Object value) {
        return Response.ok(value).header("Cache-Control", "private, no-store").build();
    }
}
