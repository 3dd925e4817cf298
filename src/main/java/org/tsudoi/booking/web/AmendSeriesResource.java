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
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.booking.SeriesRequest.Take;
import org.tsudoi.booking.SeriesScope;
import org.tsudoi.booking.usecase.AmendSeries;
import org.tsudoi.booking.usecase.AmendSeries.Change;

/** Changing days of a series alike over the API. */
@Path("series/{reference}/amend")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AmendSeriesResource {
    @Inject
    private ApiPost posts;

    @Inject
    private BookingProblems problems;

    @Inject
    private AmendSeries amendSeries;

    @POST
    public Response amend(
            @PathParam("reference") String reference, @HeaderParam("Idempotency-Key") String key, String body) {
        return posts.run(key, reference + "/amend", body, json -> amend(reference, json));
    }

    private Reply amend(String reference, JsonBody json) {
        SeriesScope scope = new SeriesBody(json).scope();
        Integer start = minute(json, "startTime");
        Integer end = minute(json, "endTime");
        if (start != null && end != null && start >= end) {
            json.mistake("endTime");
        }
        var change = new Change(
                json.text("room"),
                start,
                end,
                json.numberOrNull("attendees"),
                json.text("purpose"),
                json.has("equipment") ? new BookingBody(json).equipment() : null);
        Take take = json.constant("take", Take.class);
        if (!json.mistakes().isEmpty()) {
            return posts.reply(posts.malformed(json.mistakes()));
        }
        return problems.reply(posts, amendSeries.amend(reference, scope, change, take == null ? Take.ALL : take));
    }

    private static Integer minute(JsonBody json, String name) {
        String text = json.text(name);
        if (text == null) {
            return null;
        }
        Integer minute = JapanTime.minute(text).orElse(null);
        if (minute == null) {
            json.mistake(name);
        }
        return minute;
    }
}
