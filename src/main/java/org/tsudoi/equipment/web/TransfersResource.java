package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tsudoi.base.web.Problem;
import org.tsudoi.equipment.Transfer;
import org.tsudoi.equipment.usecase.ReadTransfers;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** What must be brought from one house to another within a week, for whoever drives the round. */
@Path("transfers")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class TransfersResource {
    @Inject
    private Inventory inventory;

    @Inject
    private ReadTransfers readTransfers;

    @Inject
    private LoanReplies replies;

    /** One unit; back is on its way home. */
    public record Item(String tag, String code, String from, String to, boolean back, String by, String reference) {}

    /** All of them, the most urgent first. */
    public record Page(List<Item> items) {}

    @GET
    public Response list() {
        replies.staffOnly();
        City city = inventory.city();
        var page =
                new Page(readTransfers.list().stream().map(t -> item(t, city)).toList());
        return LoanReplies.privately(page);
    }

    private static Item item(Transfer t, City city) {
        return new Item(
                t.tag(),
                t.code(),
                code(t.from(), city),
                code(t.to(), city),
                t.back(),
                LoanJson.time(t.by()),
                t.reference());
    }

    private static String code(long facilityId, City city) {
        return city.facility(facilityId).map(Facility::code).orElse(null);
    }
}
