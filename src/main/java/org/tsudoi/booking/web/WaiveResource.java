package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.account.usecase.Idempotency.Reply;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.ReasonCode;
import org.tsudoi.booking.usecase.WaiveMark;

/** Waiving the mark of a booking over the API. */
@Path("bookings/{reference}/waive")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class WaiveResource {
    @Inject
    private ApiPost posts;

    @Inject
    private BookingProblems problems;

    @Inject
    private WaiveMark waiveMark;

    @POST
    public Response waive(
            @PathParam("reference") String reference, @HeaderParam("Idempotency-Key") String key, String body) {
        return posts.run(key, reference + "/waive", body, json -> waive(reference, json));
    }

    private Reply waive(String reference, JsonBody json) {
        ReasonCode reason = json.constant("reason", ReasonCode.class);
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        return problems.reply(posts, waiveMark.waive(reference, reason));
    }
}
