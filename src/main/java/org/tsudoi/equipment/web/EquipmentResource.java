package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tsudoi.base.Names;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.usecase.Catalogue;

/** What the city lends. */
@Path("equipment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EquipmentResource {
    @Inject
    private Catalogue catalogue;

    /** A kind; quantity is how many are in service. */
    public record Item(String code, Names names, String category, String mode, int quantity) {
        static Item of(EquipmentKind k) {
            return new Item(k.code(), k.names(), k.category(), k.mode().name(), k.owned());
        }
    }

    /** All kinds. */
    public record Page(List<Item> items) {}

    @GET
    public Page list() {
        return new Page(catalogue.kinds().stream().map(Item::of).toList());
    }
}
