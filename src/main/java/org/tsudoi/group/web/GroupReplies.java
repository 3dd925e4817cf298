package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.account.usecase.Rights;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.Application;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.Stage;
import org.tsudoi.group.usecase.Applying;
import org.tsudoi.group.usecase.OfficerAnswer;
import org.tsudoi.group.usecase.ReadGroups;

/** Groups in and out of the API: the form as JSON, and what is answered to each outcome. */
@RequestScoped
public class GroupReplies {
    @Inject
    private AskedLanguage asked;

    @Inject
    private ApiPost posts;

    @Inject
    private Rights rights;

    @Inject
    private ReadGroups readGroups;

    /** The form; papers are not in it, they are handed in as files. */
    Application application(JsonBody json) {
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
                Set.of());
    }

    Reply of(Applying outcome, int status) {
        if (outcome instanceof Applying.Done done) {
            return group(done.code(), status);
        }
        if (outcome instanceof Applying.NotMet notMet) {
            return posts.reply(posts.problem(422, "unmet").because(reasons(notMet.unmet())));
        }
        if (outcome instanceof Applying.Malformed malformed) {
            return posts.reply(posts.problem(400, "malformed").because(reasons(malformed.mistakes())));
        }
        if (outcome instanceof Applying.Prepared prepared) {
            return group(prepared.code(), 202);
        }
        if (outcome instanceof Applying.Refused refused) {
            return posts.reply(posts.problem(409, "not-now").because(reasons(refused.reasons())));
        }
        if (outcome instanceof Applying.ReasonMissing) {
            return posts.reply(posts.malformed(List.of("reason")));
        }
        if (outcome instanceof Applying.NotYet notYet) {
            String opens = Dates.day(notYet.opensOn(), asked.getLanguage());
            String message = Text.of(asked.getLanguage(), "group.edit.not-yet", opens);
            return posts.reply(posts.problem(409, "not-now").because(List.of(new Reason("NOT_YET", message, null))));
        }
        if (outcome instanceof Applying.NotNow) {
            return posts.reply(posts.problem(409, "not-now"));
        }
        return posts.reply(
                outcome instanceof Applying.NotYours
                        ? posts.problem(403, "forbidden")
                        : posts.problem(404, "not-found"));
    }

    Reply of(OfficerAnswer answer) {
        if (answer instanceof OfficerAnswer.Done done) {
            return group(done.code(), 200);
        }
        return answer instanceof OfficerAnswer.Refused refused
                ? posts.reply(posts.problem(409, "not-now").because(reasons(refused.reasons())))
                : posts.reply(posts.problem(404, "not-found"));
    }

    private Reply group(String code, int status) {
        rights.refresh();
        GroupView group = readGroups.inside(code).orElseThrow();
        String json = posts.reply(status, GroupJson.inside(group, asked.getLanguage()))
                .json();
        return new Reply(status, status == 201 ? "groups/" + code : null, json);
    }

    private List<Reason> reasons(List<? extends Refusal> refusals) {
        return Problem.reasons(refusals, asked.getLanguage());
    }
}
