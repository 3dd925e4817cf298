package org.tsudoi.equipment.web;

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
import java.util.Optional;
import java.util.function.BiFunction;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.Ids;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.StockCount;
import org.tsudoi.equipment.StockTaking;
import org.tsudoi.equipment.usecase.TakeStock;

/** Counting what a house has over the API: several scanners at once, each scan a request. */
@Path("stock-takings")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class StockTakingsResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private TakeStock takeStock;

    @Inject
    private ApiPost posts;

    @Inject
    private LoanReplies replies;

    /** One count of one house. */
    public record Taking(String id, String facility, String begun, String begunBy, String ended) {}

    /** The latest counts, newest first. */
    public record Page(List<Taking> items) {}

    /** A count with the tags of what it found; missing is what neither was seen nor is lent. */
    public record Count(
            Taking taking,
            List<String> there,
            List<String> missing,
            List<String> out,
            List<String> misplaced,
            List<String> stray) {}

    /** What a scan was: SEEN, AGAIN, MISPLACED, STRAY or UNKNOWN. */
    public record Scanned(String tag, String was) {}

    @GET
    public Response list() {
        replies.staffOnly();
        return LoanReplies.privately(
                new Page(takeStock.latest().stream().map(this::json).toList()));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        replies.signedIn();
        return LoanReplies.privately(count(
                taking(id).orElseThrow(() -> posts.problem(404, "not-found").thrown())));
    }

    @POST
    public Response begin(@HeaderParam(KEY) String key, String body) {
        return posts.run(key, "stock-takings", body, json -> {
            if (takeStock.houses().isEmpty()) {
                return posts.reply(posts.problem(403, "forbidden"));
            }
            String facility = json.required("facility");
            if (!json.mistakes().isEmpty()) {
                return posts.reply(posts.malformed(json.mistakes()));
            }
            return takeStock
                    .begin(facility)
                    .map(t -> new Reply(
                            201,
                            "stock-takings/" + t.id(),
                            posts.reply(201, count(t)).json()))
                    .orElseGet(() -> posts.reply(posts.problem(404, "not-found")));
        });
    }

    @POST
    @Path("{id}/scan")
    public Response scan(@PathParam("id") String id, @HeaderParam(KEY) String key, String body) {
        return act(key, id, "/scan", body, (taking, json) -> {
            String tag = json.required("tag");
            return json.mistakes().isEmpty()
                    ? posts.reply(
                            200,
                            new Scanned(tag, takeStock.scan(taking.id(), tag).name()))
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }

    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") String id, @HeaderParam(KEY) String key, String body) {
        return act(key, id, "/end", body, (taking, json) -> {
            takeStock.end(taking.id());
            return posts.reply(200, count(takeStock.one(taking.id()).orElseThrow()));
        });
    }

    private Response act(
            String key, String id, String what, String body, BiFunction<StockTaking, JsonBody, Reply> act) {
        return posts.run(key, id + what, body, json -> {
            Optional<StockTaking> taking = taking(id);
            if (taking.isEmpty()) {
                return posts.reply(posts.problem(404, "not-found"));
            }
            if (!takeStock.isMine(taking.get())) {
                return posts.reply(posts.problem(403, "forbidden"));
            }
            return taking.get().isOpen() ? act.apply(taking.get(), json) : posts.reply(posts.problem(409, "not-now"));
        });
    }

    private Optional<StockTaking> taking(String id) {
        return Ids.of(id).flatMap(takeStock::one);
    }

    private Count count(StockTaking taking) {
        StockCount count = takeStock.count(taking);
        return new Count(
                json(taking),
                tags(count.there()),
                tags(count.missing()),
                tags(count.out()),
                tags(count.misplaced()),
                tags(count.stray()));
    }

    private static List<String> tags(List<EquipmentUnit> units) {
        return units.stream().map(EquipmentUnit::tag).toList();
    }

    private Taking json(StockTaking taking) {
        return new Taking(
                String.valueOf(taking.id()),
                takeStock.house(taking).code(),
                LoanJson.time(taking.begunAt()),
                taking.begunBy(),
                LoanJson.time(taking.endedAt()));
    }
}
