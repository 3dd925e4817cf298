package org.tsudoi.group.web;

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
import org.tsudoi.account.AccountMistake;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.account.usecase.Rights;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Role;
import org.tsudoi.base.web.Problem;
import org.tsudoi.group.OfficerRefusal.NotForThisRole;
import org.tsudoi.group.usecase.ChangeOfficer;
import org.tsudoi.group.usecase.HandOverGroup;
import org.tsudoi.group.usecase.InviteOfficer;
import org.tsudoi.group.usecase.OfficerAnswer;
import org.tsudoi.group.usecase.ReadPeople;

/** The people of a group over the API. */
@Path("groups/{code}/officers")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class OfficersResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ApiPost posts;

    @Inject
    private Rights rights;

    @Inject
    private ReadPeople readPeople;

    @Inject
    private InviteOfficer inviteOfficer;

    @Inject
    private ChangeOfficer changeOfficer;

    @Inject
    private HandOverGroup handOver;

    @GET
    public OfficersJson list(@PathParam("code") String code) {
        if (!current.actor().isSignedIn()) {
            throw posts.problem(401, "unauthenticated").thrown();
        }
        return readPeople
                .of(code)
                .map(OfficersJson::of)
                .orElseThrow(() -> posts.problem(404, "not-found").thrown());
    }

    /** Invites by mail; staff say on which paper. */
    @POST
    public Response invite(@PathParam("code") String code, @HeaderParam(KEY) String key, String body) {
        return posts.run(key, code + "/officers", body, json -> {
            Role role = json.constant("role", Role.class);
            String email = json.required("email");
            if (role == null) {
                json.mistake("role");
            }
            return json.mistakes().isEmpty()
                    ? reply(inviteOfficer.invite(code, email, role, json.text("evidence")), 201)
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }

    /** An officer, or an invitation by its id: remove, contact, member, representative, take-back, confirm, end. */
    @POST
    @Path("{id}/{move}")
    public Response move(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @PathParam("move") String move,
            @HeaderParam(KEY) String key,
            String body) {
        long officer =
                Ids.of(id).orElseThrow(() -> posts.problem(404, "not-found").thrown());
        return posts.run(key, code + "/officers/" + id + "/" + move, body, json -> {
            String evidence = json.text("evidence");
            return json.mistakes().isEmpty()
                    ? act(code, officer, move, evidence)
                            .map(answer -> reply(answer, 200))
                            .orElseGet(() -> posts.reply(posts.problem(404, "not-found")))
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }

    private Optional<OfficerAnswer> act(String code, long id, String move, String evidence) {
        return Optional.ofNullable(
                switch (move) {
                    case "remove" -> changeOfficer.letGo(code, id, evidence);
                    case "contact" -> changeOfficer.change(code, id, Role.CONTACT, evidence);
                    case "member" -> changeOfficer.change(code, id, Role.MEMBER, evidence);
                    case "representative" ->
                        evidence == null ? handOver.ask(code, id) : handOver.appoint(code, id, evidence);
                    case "take-back" -> inviteOfficer.takeBack(code, id, evidence);
                    case "confirm" -> handOver.confirm(code);
                    case "end" -> handOver.end(code);
                    default -> null;
                });
    }

    private Reply reply(OfficerAnswer answer, int status) {
        if (answer instanceof OfficerAnswer.Done done) {
            rights.refresh();
            return readPeople
                    .of(done.code())
                    .map(people -> posts.reply(status, OfficersJson.of(people)))
                    .orElseGet(() -> posts.reply(status, new OfficersJson(List.of(), List.of(), null)));
        }
        if (answer instanceof OfficerAnswer.Refused refused) {
            return posts.reply(
                    problem(refused.reasons()).because(Problem.reasons(refused.reasons(), asked.getLanguage())));
        }
        return posts.reply(posts.problem(404, "not-found"));
    }

    private Problem problem(List<? extends Refusal> reasons) {
        if (reasons.stream().anyMatch(NotForThisRole.class::isInstance)) {
            return posts.problem(403, "forbidden");
        }
        boolean unreadable = reasons.stream().anyMatch(AccountMistake.class::isInstance);
        return unreadable ? posts.problem(400, "malformed") : posts.problem(409, "not-now");
    }
}
