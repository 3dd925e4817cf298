package org.tsudoi.wifi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Names;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.usecase.ReportWifi;
import org.tsudoi.wifi.usecase.ReportWifi.Outcome;
import org.tsudoi.wifi.usecase.WifiStatus;

/** Where Wi-Fi is and whether it works, for everybody; and the way to say that it does not. */
@Named("wifiPage")
@RequestScoped
public class WifiPage {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private WifiStatus status;

    @Inject
    private ReportWifi reports;

    private boolean tooMany;

    /** Houses that have Wi-Fi, in the order of the city. */
    public List<Facility> getHouses() {
        var with = status.all().stream().map(AccessPoint::facility).collect(Collectors.toSet());
        return inventory.city().facilities().stream()
                .filter(f -> with.contains(f.code()))
                .toList();
    }

    public List<AccessPoint> of(Facility house) {
        return status.all().stream()
                .filter(p -> p.facility().equals(house.code()))
                .toList();
    }

    public void check() {
        Missing.unless(getPoint() != null);
    }

    public AccessPoint getPoint() {
        return status.one(Parameters.get("code")).orElse(null);
    }

    public Names getFacility() {
        return inventory
                .city()
                .facility(getPoint().facility())
                .map(Facility::names)
                .orElse(null);
    }

    public String style(AccessPoint point) {
        return switch (point.state()) {
            case AVAILABLE -> "free";
            case OUTAGE -> "stop";
            case PLANNED, MAINTENANCE, UNKNOWN -> "wait";
        };
    }

    public List<Outage> outages(AccessPoint point) {
        return point.outagesFrom(clock.instant());
    }

    public String rooms(AccessPoint point) {
        return point.rooms().stream()
                .flatMap(code -> inventory.city().room(code).stream())
                .map(Room::names)
                .map(names -> names.in(asked.getLanguage()))
                .collect(Collectors.joining(asked.getLanguage().isJapanese() ? "、" : ", "));
    }

    public String authentication(AccessPoint point) {
        String key = "wifi.authentication." + point.authentication();
        return Text.has(asked.getLanguage(), key) ? Text.of(asked.getLanguage(), key) : point.authentication();
    }

    /** How many visitors have said lately that it does not work; one alone may have forgotten to switch it on. */
    public int getComplaints() {
        int several = reports.complaints(getPoint().code());
        return several > 1 ? several : 0;
    }

    public String complain() throws IOException {
        Outcome outcome = reports.visitor(getPoint().code(), current.address());
        tooMany = outcome == Outcome.TOO_MANY;
        if (!tooMany) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/wifi/" + getPoint().code() + "?done=told");
        }
        return null;
    }

    public boolean isTold() {
        return "told".equals(Parameters.get("done"));
    }

    public boolean isTooMany() {
        return tooMany;
    }
}
