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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.equipment.KindEdit;
import org.tsudoi.equipment.KindMistake;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.equipment.usecase.KeepKinds;

/** What the city lends; administrators change it. */
@Path("equipment")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class EquipmentResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private Catalogue catalogue;

    @Inject
    private KeepKinds keepKinds;

    @Inject
    private ApiPost posts;

    @Inject
    private LoanReplies replies;

    /** All kinds. */
    public record Page(List<KindJson> items) {}

    @GET
    public Page list() {
        return new Page(catalogue.kinds().stream().map(KindJson::of).toList());
    }

    @GET
    @Path("{code}")
    public KindJson one(@PathParam("code") String code) {
        return shown(code).orElseThrow(() -> posts.problem(404, "not-found").thrown());
    }

    private Optional<KindJson> shown(String code) {
        return keepKinds
                .one(code)
                .map(KindJson::of)
                .or(() -> catalogue.kind(code).map(KindJson::of));
    }

    @POST
    public Response add(@HeaderParam(KEY) String key, String body) {
        return posts.run(key, "equipment", body, json -> {
            String code = json.required("code");
            return keepKinds.mayKeep() ? kept(json, code, edit -> keepKinds.add(code, edit), 201) : forbidden();
        });
    }

    @POST
    @Path("{code}")
    public Response change(@PathParam("code") String code, @HeaderParam(KEY) String key, String body) {
        return posts.run(
                key,
                "equipment/" + code,
                body,
                json -> ifKept(code, () -> kept(json, code, edit -> keepKinds.keep(code, edit), 200)));
    }

    @POST
    @Path("{code}/retire")
    public Response retire(@PathParam("code") String code, @HeaderParam(KEY) String key, String body) {
        return posts.run(key, code + "/retire", body, json -> changed(code, keepKinds::retire));
    }

    @POST
    @Path("{code}/resume")
    public Response resume(@PathParam("code") String code, @HeaderParam(KEY) String key, String body) {
        return posts.run(key, code + "/resume", body, json -> changed(code, keepKinds::resume));
    }

    private Reply changed(String code, Consumer<String> act) {
        return ifKept(code, () -> {
            act.accept(code);
            return posts.reply(200, shown(code).orElseThrow());
        });
    }

    private Reply ifKept(String code, Supplier<Reply> act) {
        if (!keepKinds.mayKeep()) {
            return forbidden();
        }
        return keepKinds.one(code).isPresent() ? act.get() : posts.reply(posts.problem(404, "not-found"));
    }

    private Reply kept(JsonBody json, String code, Function<KindEdit, List<KindMistake>> act, int status) {
        KindEdit edit = new KindBody(json).edit();
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        List<KindMistake> mistakes = act.apply(edit);
        if (!mistakes.isEmpty()) {
            return replies.mistakes(mistakes);
        }
        Reply reply = posts.reply(status, shown(code).orElseThrow());
        return status == 201 ? new Reply(status, "equipment/" + code, reply.json()) : reply;
    }

    private Reply forbidden() {
        return posts.reply(posts.problem(403, "forbidden"));
    }
}
