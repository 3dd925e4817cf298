package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.equipment.KindMistake;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.UnitMistake;

/** Answers of lending in words: as problem documents, and as lines on a page. */
@RequestScoped
public class LoanReplies {
    @Inject
    private CurrentActor current;

    @Inject
    private ApiPost posts;

    @Inject
    private AskedLanguage asked;

    /** Whoever reads must be somebody. */
    void signedIn() {
        if (!current.actor().isSignedIn()) {
            throw posts.problem(401, "unauthenticated").thrown();
        }
    }

    /** Whoever reads must work for the city. */
    void staffOnly() {
        signedIn();
        if (!current.actor().isStaff() && !current.actor().isAuditor()) {
            throw posts.problem(403, "forbidden").thrown();
        }
    }

    /** For the caller alone: nobody on the way keeps it. */
    static Response privately(Object value) {
        return Response.ok(value).header("Cache-Control", "private, no-store").build();
    }

    /** What did not come to be; Done is none of it. */
    Reply problem(LoanAnswer answer) {
        if (answer instanceof LoanAnswer.Refused refused) {
            var problem = posts.problem(refused.isTaken() ? 409 : 422, refused.isTaken() ? "taken" : "refused");
            return posts.reply(problem.because(reasons(answer))
                    .insteadOf(refused.instead().stream()
                            .map(i -> new Problem.Alternative(
                                    null,
                                    i.facility().code(),
                                    LoanJson.time(i.slot().start()),
                                    LoanJson.time(i.slot().end()),
                                    null,
                                    null))
                            .toList()));
        }
        if (answer instanceof LoanAnswer.Malformed) {
            return posts.reply(posts.problem(400, "malformed").because(reasons(answer)));
        }
        if (answer instanceof LoanAnswer.NotNow) {
            return posts.reply(posts.problem(409, "not-now"));
        }
        return posts.reply(
                answer instanceof LoanAnswer.NotYours
                        ? posts.problem(403, "forbidden")
                        : posts.problem(404, "not-found"));
    }

    /** What cannot be kept of what was sent about a kind or a unit: somebody else is in the way, or it is wrong in itself. */
    Reply mistakes(List<? extends Refusal> mistakes) {
        boolean conflict = mistakes.stream().allMatch(LoanReplies::isInTheWay);
        var problem = conflict ? posts.problem(409, "not-now") : posts.problem(400, "malformed");
        return posts.reply(problem.because(Problem.reasons(mistakes, asked.getLanguage())));
    }

    private static boolean isInTheWay(Refusal mistake) {
        return mistake instanceof KindMistake.CodeTaken
                || mistake instanceof UnitMistake.TagTaken
                || mistake instanceof UnitMistake.StillOut
                || mistake instanceof UnitMistake.ReservedThen
                || mistake instanceof UnitMistake.KeptBackThen;
    }

    /** Everything that stood in the way. */
    List<Reason> reasons(LoanAnswer answer) {
        Language language = asked.getLanguage();
        if (answer instanceof LoanAnswer.Refused refused) {
            return refused.reasons().stream()
                    .map(r ->
                            Reason.of(r, refused.book().law(r.code(), language).orElse(null), language))
                    .toList();
        }
        if (answer instanceof LoanAnswer.Malformed malformed) {
            return Problem.reasons(malformed.mistakes(), language);
        }
        if (answer instanceof LoanAnswer.NotNow notNow) {
            String state = Text.of(language, notNow.state());
            return List.of(new Reason("NOT_NOW", Text.of(language, "equipment.loan.not-now", state), null));
        }
        return List.of(new Reason("UNKNOWN", Text.of(language, "page.error.not-found"), null));
    }
}
