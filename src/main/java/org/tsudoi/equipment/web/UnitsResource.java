package org.tsudoi.equipment.web;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.equipment.EquipmentUnit;
import org.tsudoi.equipment.LoanFilter.Part;
import org.tsudoi.equipment.UnitEdit;
import org.tsudoi.equipment.UnitMistake;
import org.tsudoi.equipment.UnitRow;
import org.tsudoi.equipment.usecase.AddUnits;
import org.tsudoi.equipment.usecase.KeepUnits;
import org.tsudoi.equipment.usecase.MaintainUnits;
import org.tsudoi.equipment.web.UnitJson.Kept;
import org.tsudoi.facility.usecase.Inventory;

/** Single pieces over the API, for the staff of their house. */
@Path("units")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class UnitsResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private KeepUnits keepUnits;

    @Inject
    private AddUnits addUnits;

    @Inject
    private MaintainUnits maintainUnits;

    @Inject
    private ApiPost posts;

    @Inject
    private LoanReplies replies;

    /** A page of units; next is the value of after for the page behind it. */
    public record Page(List<UnitJson> items, String next) {}

    /** What was added. */
    public record Added(List<UnitJson> items) {}

    /** Times in which a unit is kept back, the latest first. */
    public record Times(List<Kept> items) {}

    @GET
    public Response list(@BeanParam UnitParams params) {
        replies.staffOnly();
        List<String> mistakes = new ArrayList<>();
        int limit = params.limit(mistakes);
        var filter = params.narrowed(keepUnits.mine(), inventory.city(), mistakes);
        if (!mistakes.isEmpty()) {
            throw posts.malformed(mistakes).thrown();
        }
        List<UnitRow> rows = keepUnits.list(filter, new Part(params.after, limit + 1));
        List<UnitRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? shown.get(limit - 1).unit().tag() : null;
        return LoanReplies.privately(new Page(
                shown.stream().map(r -> UnitJson.of(r, home(r.unit()), today())).toList(), next));
    }

    @GET
    @Path("{tag}")
    public Response one(@PathParam("tag") String tag) {
        return LoanReplies.privately(json(seen(tag)));
    }

    @GET
    @Path("{tag}/maintenance")
    public Response maintenance(@PathParam("tag") String tag) {
        return LoanReplies.privately(times(seen(tag)));
    }

    @POST
    public Response add(@HeaderParam(KEY) String key, String body) {
        return posts.run(key, "units", body, json -> {
            if (addUnits.houses().isEmpty()) {
                return posts.reply(posts.problem(403, "forbidden"));
            }
            var wanted = new UnitBody(json).added();
            if (!json.mistakes().isEmpty()) {
                return posts.reply(posts.malformed(json.mistakes()));
            }
            var added = addUnits.add(wanted);
            return added.mistakes().isEmpty()
                    ? posts.reply(
                            201,
                            new Added(added.tags().stream()
                                    .map(tag -> json(keepUnits.one(tag).orElseThrow()))
                                    .toList()))
                    : replies.mistakes(added.mistakes());
        });
    }

    @POST
    @Path("{tag}")
    public Response change(@PathParam("tag") String tag, @HeaderParam(KEY) String key, String body) {
        return act(key, "units/" + tag, body, tag, (unit, json) -> {
            var edit = new UnitBody(json).edit(unit, home(unit));
            return json.mistakes().isEmpty() ? changed(unit, edit) : null;
        });
    }

    @POST
    @Path("{tag}/maintenance")
    public Response plan(@PathParam("tag") String tag, @HeaderParam(KEY) String key, String body) {
        return act(key, tag + "/maintenance", body, tag, (unit, json) -> {
            var plan = new UnitBody(json).maintenance();
            if (!json.mistakes().isEmpty()) {
                return null;
            }
            List<UnitMistake> mistakes = maintainUnits.plan(tag, plan);
            return mistakes.isEmpty() ? posts.reply(201, times(unit)) : replies.mistakes(mistakes);
        });
    }

    @POST
    @Path("{tag}/maintenance/{reference}/end")
    public Response end(
            @PathParam("tag") String tag,
            @PathParam("reference") String reference,
            @HeaderParam(KEY) String key,
            String body) {
        return act(key, tag + "/" + reference + "/end", body, tag, (unit, json) -> {
            if (maintainUnits.of(unit).stream().noneMatch(m -> m.reference().equals(reference))) {
                return posts.reply(posts.problem(404, "not-found"));
            }
            maintainUnits.end(tag, reference);
            return posts.reply(200, times(unit));
        });
    }

    /** @param act answers null when the body cannot be read */
    private Response act(
            String key, String path, String body, String tag, BiFunction<EquipmentUnit, JsonBody, Reply> act) {
        return posts.run(key, path, body, json -> {
            Optional<EquipmentUnit> unit = keepUnits.one(tag);
            if (unit.isEmpty()) {
                return posts.reply(posts.problem(404, "not-found"));
            }
            if (!keepUnits.isMine(unit.get())) {
                return posts.reply(posts.problem(403, "forbidden"));
            }
            Reply reply = act.apply(unit.get(), json);
            return reply == null ? posts.reply(posts.malformed(json.mistakes())) : reply;
        });
    }

    /** It may have left the caller's house by it, so it is not read again. */
    private Reply changed(EquipmentUnit unit, UnitEdit edit) {
        List<UnitMistake> mistakes = keepUnits.keep(unit.tag(), edit);
        if (!mistakes.isEmpty()) {
            return replies.mistakes(mistakes);
        }
        long home = inventory.city().facility(edit.home()).orElseThrow().id();
        return posts.reply(200, json(unit.with(edit, home)));
    }

    private EquipmentUnit seen(String tag) {
        replies.signedIn();
        return keepUnits
                .one(tag)
                .orElseThrow(() -> posts.problem(404, "not-found").thrown());
    }

    private Times times(EquipmentUnit unit) {
        return new Times(maintainUnits.of(unit).stream().map(Kept::of).toList());
    }

    private UnitJson json(EquipmentUnit unit) {
        return UnitJson.of(unit, home(unit), today());
    }

    private String home(EquipmentUnit unit) {
        return inventory.city().facility(unit.homeFacilityId()).orElseThrow().code();
    }

    private LocalDate today() {
        return JapanTime.today(clock);
    }
}
