package org.tsudoi.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.ApiPost;
import org.tsudoi.base.web.Problem;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.web.InventoryJson.FacilityItem;
import org.tsudoi.facility.web.InventoryJson.RoomItem;

/** Buildings and rooms for everybody. */
@Path("")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class InventoryResource {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    @Inject
    private Inventory inventory;

    @Inject
    private ApiPost posts;

    /** A page; next is the value of after for the page behind it. */
    public record Page<T>(List<T> items, String next) {}

    @GET
    @Path("facilities")
    public Page<FacilityItem> facilities(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        return page(inventory.city().facilities().stream(), Facility::code, InventoryJson::of, limit, after);
    }

    @GET
    @Path("facilities/{code}")
    public FacilityItem facility(@PathParam("code") String code) {
        return inventory
                .city()
                .facility(code)
                .map(InventoryJson::of)
                .orElseThrow(() -> posts.problem(404, "not-found").thrown());
    }

    @GET
    @Path("rooms")
    public Page<RoomItem> rooms(
            @QueryParam("facility") String facility,
            @QueryParam("capacity") String capacity,
            @QueryParam("feature") List<String> features,
            @QueryParam("activity") String activity,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        City city = inventory.city();
        List<String> mistakes = new ArrayList<>();
        if (capacity != null && !capacity.matches("[0-9]{1,5}")) {
            mistakes.add("capacity");
        }
        boolean known = Arrays.stream(Activity.values()).anyMatch(a -> a.name().equals(activity));
        if (activity != null && !known) {
            mistakes.add("activity");
        }
        if (!mistakes.isEmpty()) {
            throw posts.malformed(mistakes).thrown();
        }
        Stream<Room> rooms = city.rooms()
                .filter(r -> facility == null || r.facilityCode().equals(facility))
                .filter(r -> capacity == null || r.capacity() >= Integer.parseInt(capacity))
                .filter(r -> r.features().containsAll(features))
                .filter(r -> activity == null || !r.unsuited().contains(Activity.valueOf(activity)));
        return page(rooms, Room::code, r -> InventoryJson.of(r, city.facilityOf(r)), limit, after);
    }

    @GET
    @Path("rooms/{code}")
    public RoomItem room(@PathParam("code") String code) {
        City city = inventory.city();
        return city.room(code)
                .map(r -> InventoryJson.of(r, city.facilityOf(r)))
                .orElseThrow(() -> posts.problem(404, "not-found").thrown());
    }

    private <S, T> Page<T> page(
            Stream<S> all, Function<S, String> code, Function<S, T> json, String limitText, String after) {
        if (limitText != null
                && (!limitText.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limitText) > LARGEST_PAGE)) {
            throw posts.malformed(List.of("limit")).thrown();
        }
        int limit = limitText == null ? PAGE : Integer.parseInt(limitText);
        List<S> rest = after == null
                ? all.toList()
                : all.dropWhile(s -> !code.apply(s).equals(after)).skip(1).toList();
        List<S> shown = rest.subList(0, Math.min(limit, rest.size()));
        return new Page<>(
                shown.stream().map(json).toList(), rest.size() > limit ? code.apply(shown.get(limit - 1)) : null);
    }
}
