package org.tsudoi.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** All buildings. */
@Named("facilityList")
@RequestScoped
public class ListPage {
    @Inject
    private Inventory inventory;

    public List<Facility> getFacilities() {
        return inventory.city().facilities();
    }

    public long rooms(Facility facility) {
        return facility.rooms().stream().filter(r -> r.partOf() == null).count();
    }
}
