package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Map;
import java.util.Optional;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.account.usecase.Rights;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.Application;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Stage;
import org.tsudoi.group.usecase.ApplyForRegistration;
import org.tsudoi.group.usecase.Applying;
import org.tsudoi.group.usecase.DecideRegistration;
import org.tsudoi.group.usecase.DecideRegistration.Decision;
import org.tsudoi.group.usecase.ReadGroups;

/** Groups and their registration over the API. */
@Path("groups")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class GroupsResource {
    private static final String KEY = "Idempotency-Key";
    private static final Map<String, RegistrationState> DECISIONS = Map.of(
            "approve", RegistrationState.REGISTERED,
            "return", RegistrationState.RETURNED,
            "reject", RegistrationState.REJECTED,
            "suspend", RegistrationState.SUSPENDED,
            "reinstate", RegistrationState.REGISTERED);

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ApiPost posts;

    @Inject
    private Rights rights;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private ApplyForRegistration apply;

    @Inject
    private DecideRegistration decide;

    /** The directory. */
    public record Page(List<GroupJson> items) {}

    @GET
    public Page list(@QueryParam("q") @DefaultValue("") String word) {
        return new Page(
                readGroups.directory(word).stream().map(GroupJson::shown).toList());
    }

    @GET
    @Path("{code}")
    public GroupJson one(@PathParam("code") String code) {
        Optional<GroupView> inside = current.actor().isSignedIn() ? readGroups.inside(code) : Optional.empty();
        return inside.map(g -> GroupJson.inside(g, asked.getLanguage()))
                .or(() -> readGroups.shown(code).map(GroupJson::shown))
                .orElseThrow(() -> posts.problem(404, "not-found").thrown());
    }

    @POST
    public Response create(@HeaderParam(KEY) String key, String body) {
        return posts.run(key, "groups", body, json -> {
            Application form = application(json);
            return json.mistakes().isEmpty()
                    ? reply(apply.save(null, form), 201)
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }

    /** Applies or renews: with a body the form is kept first, without one what is kept is handed in. */
    @POST
    @Path("{code}/registration")
    public Response register(@PathParam("code") String code, @HeaderParam(KEY) String key, String body) {
        return posts.run(key, code + "/registration", body, json -> {
            if (body == null || body.isBlank() || body.strip().equals("{}")) {
                return reply(apply.submit(code), 200);
            }
            Application form = application(json);
            return json.mistakes().isEmpty()
                    ? reply(apply.submit(code, form), 200)
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }

    @POST
    @Path("{code}/registration/{decision}")
    public Response decide(
            @PathParam("code") String code,
            @PathParam("decision") String decision,
            @HeaderParam(KEY) String key,
            String body) {
        RegistrationState to = DECISIONS.get(decision);
        if (to == null) {
            throw posts.problem(404, "not-found").thrown();
        }
        return posts.run(key, code + "/" + decision, body, json -> {
            RegistrationReason reason = json.constant("reason", RegistrationReason.class);
            Optional<LocalDate> until = AskedTime.day(json.text("until"));
            if (json.text("until") != null && until.isEmpty()) {
                json.mistake("until");
            }
            String message = json.text("message");
            if (message != null && message.length() > 1000) {
                json.mistake("message");
            }
            return json.mistakes().isEmpty()
                    ? reply(decide.decide(code, new Decision(to, reason, message, until.orElse(null))), 200)
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }

    private Application application(JsonBody json) {
        var names = new Names(json.required("name"), json.required("kana"), json.text("nameEn"));
        return new Application(
                names,
                json.constant("groupClass", GroupClass.class),
                json.text("field"),
                json.constant("stage", Stage.class),
                json.text("purpose"),
                json.text("summary"),
                json.truth("directoryConsent"),
                json.numberOrNull("memberCount"),
                json.numberOrNull("localCount"),
                json.numberOrNull("monthsActive"),
                json.truth("annualPlan"),
                json.truth("voluntary"),
                json.truth("nonProfit"),
                json.truth("notExcluded"),
                json.constant("publicBenefit", PublicBenefit.class),
                false);
    }

    private Reply reply(Applying outcome, int status) {
        if (outcome instanceof Applying.Done done) {
            rights.refresh();
            GroupView group = readGroups.inside(done.code()).orElseThrow();
            String json = posts.reply(status, GroupJson.inside(group, asked.getLanguage()))
                    .json();
            return new Reply(status, status == 201 ? "groups/" + done.code() : null, json);
        }
        if (outcome instanceof Applying.NotMet notMet) {
            return posts.reply(posts.problem(422, "unmet").because(reasons(notMet.unmet())));
        }
        if (outcome instanceof Applying.Malformed malformed) {
            return posts.reply(posts.problem(400, "malformed").because(reasons(malformed.mistakes())));
        }
        if (outcome instanceof Applying.ReasonMissing) {
            return posts.reply(posts.malformed(List.of("reason")));
        }
        if (outcome instanceof Applying.NotNow) {
            return posts.reply(posts.problem(409, "not-now"));
        }
        return posts.reply(
                outcome instanceof Applying.NotYours
                        ? posts.problem(403, "forbidden")
                        : posts.problem(404, "not-found"));
    }

    private List<Reason> reasons(List<? extends Refusal> refusals) {
        return refusals.stream()
                .map(r -> Problem.reason(r, asked.getLanguage()))
                .toList();
    }
}
