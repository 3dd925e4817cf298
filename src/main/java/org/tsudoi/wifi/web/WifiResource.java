package org.tsudoi.wifi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.base.web.Problem;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.usecase.ReportWifi;
import org.tsudoi.wifi.usecase.ReportWifi.Outcome;
import org.tsudoi.wifi.usecase.WifiStatus;

/** Where Wi-Fi is and whether it works, and the reports of probes and visitors; never a passphrase. */
@Path("wifi")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class WifiResource {
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final double TENTHS = 10.0;
    private static final int TOO_MANY = 429;

    @Inject
    private Clock clock;

    @Inject
    private WifiStatus status;

    @Inject
    private ReportWifi reports;

    @Inject
    private ApiPost posts;

    @Context
    private HttpServletRequest request;

    /** An access point; availability in per cent of the last thirty days. */
    public record Item(
            String code,
            String facility,
            List<String> rooms,
            String ssid,
            String area,
            String areaEn,
            List<String> bands,
            String authentication,
            int sessionMinutes,
            int maxClients,
            String disasterSsid,
            String status,
            double availability,
            List<Planned> outages) {
        static Item of(AccessPoint p, Instant now) {
            return new Item(
                    p.code(),
                    p.facility(),
                    p.rooms(),
                    p.ssid(),
                    p.areaJa(),
                    p.areaEn(),
                    p.bands(),
                    p.authentication(),
                    p.sessionMinutes(),
                    p.maxClients(),
                    p.disasterSsid(),
                    p.state().name(),
                    p.health().availability(new TimeSlot(now.minus(A_MONTH), now)) / TENTHS,
                    p.outagesFrom(now).stream().map(Planned::of).toList());
        }
    }

    /** An outage that is not over; without end while nobody knows. */
    public record Planned(String start, String end, boolean planned, boolean confirmed, String note, String noteEn) {
        static Planned of(Outage o) {
            return new Planned(time(o.start()), time(o.end()), o.planned(), o.confirmed(), o.note(), o.noteEn());
        }
    }

    /** All access points. */
    public record Page(List<Item> items) {}

    @GET
    public Page list() {
        Instant now = clock.instant();
        return new Page(status.all().stream().map(p -> Item.of(p, now)).toList());
    }

    /** With the token of a probe: whether it works. Without: a visitor for whom it does not. */
    @POST
    @Path("{code}/reports")
    public Response report(@PathParam("code") String code, @HeaderParam("Probe-Token") String token, String body) {
        JsonBody json = JsonBody.read(body).orElse(null);
        boolean up = json != null && json.truth("up");
        if (json == null || !json.mistakes().isEmpty() || token == null && up) {
            return posts.malformed(List.of("up")).response();
        }
        Outcome outcome =
                token == null ? reports.visitor(code, request.getRemoteAddr()) : reports.probe(code, token, up);
        return switch (outcome) {
            case TAKEN -> Response.noContent().build();
            case TOO_MANY -> posts.problem(TOO_MANY, "too-many").response();
            case NOT_YOURS -> posts.problem(401, "unauthenticated").response();
            case UNKNOWN -> posts.problem(404, "not-found").response();
        };
    }

    private static String time(Instant instant) {
        return instant == null
                ? null
                : OffsetDateTime.ofInstant(instant, JapanTime.ZONE).toString();
    }
}
