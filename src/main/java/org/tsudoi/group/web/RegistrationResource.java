package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.group.Application;
import org.tsudoi.group.Closing;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.usecase.ApplyForRegistration;
import org.tsudoi.group.usecase.CloseGroup;
import org.tsudoi.group.usecase.DecideRegistration;
import org.tsudoi.group.usecase.DecideRegistration.Decision;
import org.tsudoi.group.usecase.WithdrawRegistration;

/** The registration of a group over the API: apply, renew, take back, close, decide. */
@Path("groups/{code}/registration")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RegistrationResource {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_MESSAGE = 1000;
    private static final Map<String, RegistrationState> DECISIONS = Map.of(
            "review", RegistrationState.IN_REVIEW,
            "approve", RegistrationState.REGISTERED,
            "return", RegistrationState.RETURNED,
            "reject", RegistrationState.REJECTED,
            "suspend", RegistrationState.SUSPENDED,
            "reinstate", RegistrationState.REGISTERED,
            "cancel", RegistrationState.CANCELLED);

    @Inject
    private ApiPost posts;

    @Inject
    private GroupReplies replies;

    @Inject
    private ApplyForRegistration apply;

    @Inject
    private WithdrawRegistration withdraw;

    @Inject
    private CloseGroup closeGroup;

    @Inject
    private DecideRegistration decide;

    /** Applies or renews: with a body the form is kept first, without one what is kept is handed in. */
    @POST
    public Response register(@PathParam("code") String code, @HeaderParam(KEY) String key, String body) {
        return posts.run(key, code + "/registration", body, json -> {
            if (body == null || body.isBlank() || body.strip().equals("{}")) {
                return replies.of(apply.submit(code), 200);
            }
            Application form = replies.application(json);
            return json.mistakes().isEmpty()
                    ? replies.of(apply.submit(code, form), 200)
                    : posts.reply(posts.malformed(json.mistakes()));
        });
    }

    /** Officers withdraw or close; everything else is a decision of staff. */
    @POST
    @Path("{decision}")
    public Response decide(
            @PathParam("code") String code,
            @PathParam("decision") String decision,
            @HeaderParam(KEY) String key,
            String body) {
        boolean ofOfficers = decision.equals("withdraw") || decision.equals("close");
        if (!ofOfficers && !DECISIONS.containsKey(decision)) {
            throw posts.problem(404, "not-found").thrown();
        }
        return posts.run(key, code + "/" + decision, body, json -> act(code, decision, json));
    }

    private Reply act(String code, String decision, JsonBody json) {
        if (decision.equals("withdraw")) {
            return replies.of(withdraw.withdraw(code), 200);
        }
        if (decision.equals("close")) {
            var wish = new CloseGroup.Wish(json.constant("closing", Closing.class), json.text("successors"));
            return json.mistakes().isEmpty()
                    ? replies.of(closeGroup.close(code, wish))
                    : posts.reply(posts.malformed(json.mistakes()));
        }
        Decision wanted = decision(decision, json);
        return json.mistakes().isEmpty()
                ? replies.of(decide.decide(code, wanted), 200)
                : posts.reply(posts.malformed(json.mistakes()));
    }

    private static Decision decision(String decision, JsonBody json) {
        Optional<LocalDate> until = AskedTime.day(json.text("until"));
        if (json.text("until") != null && until.isEmpty()) {
            json.mistake("until");
        }
        String message = json.text("message");
        if (message != null && message.length() > LONGEST_MESSAGE) {
            json.mistake("message");
        }
        RegistrationReason reason = json.constant("reason", RegistrationReason.class);
        return new Decision(DECISIONS.get(decision), reason, message, until.orElse(null));
    }
}
