package org.tsudoi.account.usecase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tsudoi.account.usecase.Idempotency.Keep;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.base.web.Replies;

/** What every POST of the API goes through: somebody signed in, a readable body, and an Idempotency-Key that acts once. */
@RequestScoped
public class ApiPost {
    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Idempotency idempotency;

    /** @param key the Idempotency-Key, or null; the act answers with a record, made JSON, or with a problem */
    public Response run(String key, String path, String body, Function<JsonBody, Reply> act) {
        return checked(
                key,
                body,
                json -> key == null
                        ? Optional.of(act.apply(json))
                        : idempotency.once(key, path + "\n" + body, () -> act.apply(json)));
    }

    /** As {@link #run}, for an act that keeps its good answer in its own transaction: {@link Idempotency#onceWithin}. */
    public Response runWithin(String key, String path, String body, BiFunction<JsonBody, Keep, Reply> act) {
        return checked(
                key,
                body,
                json -> key == null
                        ? Optional.of(act.apply(json, reply -> {}))
                        : idempotency.onceWithin(key, path + "\n" + body, keep -> act.apply(json, keep)));
    }

    private Response checked(String key, String body, Function<JsonBody, Optional<Reply>> act) {
        if (!current.actor().isSignedIn()) {
            return problem(401, "unauthenticated").response();
        }
        if (key != null && !Idempotency.isGood(key)) {
            return malformed(List.of("Idempotency-Key")).response();
        }
        JsonBody json = JsonBody.read(body).orElse(null);
        if (json == null) {
            return problem(400, "malformed").response();
        }
        return act.apply(json)
                .map(ApiPost::response)
                .orElseGet(() -> problem(422, "key-used").response());
    }

    public Reply reply(int status, Object value) {
        return new Reply(status, null, Replies.json(value));
    }

    public Reply reply(Problem problem) {
        return new Reply(problem.status(), null, Replies.json(problem));
    }

    public Problem problem(int status, String kind) {
        return Problem.of(status, kind, asked.getLanguage());
    }

    /** 400 with the names of what is missing or of the wrong kind. */
    public Problem malformed(List<String> names) {
        String message = Text.of(asked.getLanguage(), "base.problem.malformed.field");
        return problem(400, "malformed")
                .because(names.stream()
                        .map(n -> new Reason("MALFORMED_" + n, n + ": " + message, null))
                        .toList());
    }

    private static Response response(Reply reply) {
        boolean problem = reply.status() >= 400;
        var answer = Response.status(reply.status())
                .type(problem ? Problem.MEDIA_TYPE : "application/json")
                .header("Cache-Control", "no-store")
                .entity(reply.json());
        if (reply.location() != null) {
            answer.location(URI.create(reply.location()));
        }
        return answer.build();
    }
}
