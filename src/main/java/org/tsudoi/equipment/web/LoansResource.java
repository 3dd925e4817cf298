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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.equipment.DeskEntry;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanView;
import org.tsudoi.equipment.usecase.BorrowEquipment;
import org.tsudoi.equipment.usecase.CancelLoan;
import org.tsudoi.equipment.usecase.HandOver;
import org.tsudoi.equipment.usecase.ReadLoans;
import org.tsudoi.equipment.usecase.TakeBack;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.usecase.Standings;

/** Loans over the API: those of their own, and the equipment of bookings under the booking's reference. */
@Path("loans")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class LoansResource {
    private static final String KEY = "Idempotency-Key";
    private static final long NOBODY = -1L;

    @Inject
    private CurrentActor current;

    @Inject
    private ApiPost posts;

    @Inject
    private LoanReplies replies;

    @Inject
    private Standings standings;

    @Inject
    private Inventory inventory;

    @Inject
    private BorrowEquipment borrowEquipment;

    @Inject
    private HandOver handOver;

    @Inject
    private TakeBack takeBack;

    @Inject
    private CancelLoan cancelLoan;

    @Inject
    private ReadLoans readLoans;

    /** A page of loans; next is the value of after for the page behind it. */
    public record Page(List<LoanJson> items, String next) {}

    @POST
    public Response borrow(@HeaderParam(KEY) String key, String body) {
        return posts.run(key, "loans", body, json -> {
            var request =
                    new LoanBody(json).request(key == null ? UUID.randomUUID().toString() : key);
            return json.mistakes().isEmpty() ? answer(borrowEquipment.borrow(request), 201) : malformed(json);
        });
    }

    @GET
    public Response list(@BeanParam LoanParams params) {
        replies.signedIn();
        List<String> mistakes = new ArrayList<>();
        int limit = params.limit(mistakes);
        LoanFilter filter = params.narrowed(LoanFilter.visibleTo(current.actor()), mistakes)
                .group(id(params.group, code -> standings.of(code).map(s -> s.groupId())))
                .facility(id(
                        params.facility, code -> inventory.city().facility(code).map(f -> f.id())))
                .page(params.after, limit + 1);
        if (!mistakes.isEmpty()) {
            throw posts.malformed(mistakes).thrown();
        }
        List<LoanView> rows = readLoans.list(filter);
        List<LoanView> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? shown.get(limit - 1).slip().reference() : null;
        return LoanReplies.privately(new Page(shown.stream().map(LoanJson::of).toList(), next));
    }

    @GET
    @Path("{reference}")
    public Response one(@PathParam("reference") String reference) {
        replies.signedIn();
        return LoanReplies.privately(readLoans
                .one(reference)
                .map(LoanJson::of)
                .orElseThrow(() -> posts.problem(404, "not-found").thrown()));
    }

    @POST
    @Path("{reference}/hand-over")
    public Response handOver(@PathParam("reference") String reference, @HeaderParam(KEY) String key, String body) {
        return atTheDesk(key, reference + "/hand-over", body, entry -> handOver.handOver(reference, entry));
    }

    @POST
    @Path("{reference}/return")
    public Response takeBack(@PathParam("reference") String reference, @HeaderParam(KEY) String key, String body) {
        return atTheDesk(key, reference + "/return", body, entry -> takeBack.takeBack(reference, entry));
    }

    @POST
    @Path("{reference}/cancel")
    public Response cancel(@PathParam("reference") String reference, @HeaderParam(KEY) String key, String body) {
        return posts.run(key, reference + "/cancel", body, json -> answer(cancelLoan.cancel(reference), 200));
    }

    private Response atTheDesk(String key, String path, String body, Function<DeskEntry, LoanAnswer> act) {
        return posts.run(key, path, body, json -> {
            DeskEntry entry = new LoanBody(json).entry();
            return json.mistakes().isEmpty() ? answer(act.apply(entry), 200) : malformed(json);
        });
    }

    private Reply answer(LoanAnswer answer, int status) {
        if (!(answer instanceof LoanAnswer.Done done)) {
            return replies.problem(answer);
        }
        LoanJson loan = LoanJson.of(readLoans.one(done.reference()).orElseThrow());
        Reply reply = posts.reply(status, loan);
        return status == 201 ? new Reply(status, "loans/" + done.reference(), reply.json()) : reply;
    }

    private Reply malformed(JsonBody json) {
        return posts.reply(posts.malformed(json.mistakes()));
    }

    private static Long id(String code, Function<String, Optional<Long>> lookup) {
        return code == null ? null : lookup.apply(code).orElse(NOBODY);
    }
}
