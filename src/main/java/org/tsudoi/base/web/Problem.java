package org.tsudoi.base.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;

/**
 * A problem document (RFC 9457). The type is a relative address of the kind of problem; a refusal carries all of its reasons and the nearest
 * alternatives.
 *
 * @param appeal address of the page that says how to object, where something is refused
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Reason> reasons,
        List<Alternative> alternatives,
        String appeal) {
    /** Below it somebody has written something wrong; from it on something is refused. */
    private static final int REFUSED = 403;

    private static final String OBJECTIONS = "/objections";
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One reason; mend is what would mend it, law the article of the rule behind it; either may be null. */
    public record Reason(String code, String message, String mend, String law) {
        /** A reason that says everything in its message. */
        public Reason(String code, String message, String law) {
            this(code, message, null, law);
        }

        public static Reason of(Refusal refusal, String law, Language language) {
            return new Reason(
                    refusal.code(),
                    Text.of(language, refusal),
                    Text.mend(language, refusal).orElse(null),
                    law);
        }
    }

    /**
     * Something that can be had instead: a room with its nearness in a word and the metres to another centre, or the counter of a facility;
     * times with offset.
     */
    public record Alternative(
            String room, String facility, String start, String end, String nearness, Integer metres) {}

    /** A problem of a kind of its own: base.problem.KIND is its title, base.problem.KIND.detail says what to do. */
    public static Problem of(int status, String kind, Language language) {
        String key = "base.problem." + kind;
        return new Problem(
                "/problems/" + kind,
                Text.of(language, key),
                status,
                Text.of(language, key + ".detail"),
                null,
                null,
                null);
    }

    public Problem because(List<Reason> why) {
        return new Problem(type, title, status, detail, why, alternatives, status < REFUSED ? null : OBJECTIONS);
    }

    public Problem insteadOf(List<Alternative> others) {
        return new Problem(type, title, status, detail, reasons, others, appeal);
    }

    public static Reason reason(Refusal refusal, Language language) {
        return Reason.of(refusal, null, language);
    }

    /** All of them, as they came. */
    public static List<Reason> reasons(Collection<? extends Refusal> refusals, Language language) {
        return refusals.stream().map(refusal -> reason(refusal, language)).toList();
    }

    public Response response() {
        var answer = Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == 503) {
            answer.header("Retry-After", "2");
        }
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    public WebApplicationException thrown() {
        return new WebApplicationException(response());
    }
}
