package org.tsudoi.wifi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.usecase.WifiStatus;

/** Where Wi-Fi is and whether it works; never a passphrase. */
@Path("wifi")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WifiResource {
    @Inject
    private WifiStatus status;

    /** An access point. */
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
            String status) {
        static Item of(AccessPoint p) {
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
                    p.state().name());
        }
    }

    /** All access points. */
    public record Page(List<Item> items) {}

    @GET
    public Page list() {
        return new Page(status.all().stream().map(Item::of).toList());
    }
}
