package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Names;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.equipment.StockCount;
import org.tsudoi.equipment.StockTaking;
import org.tsudoi.equipment.StockTaking.Scan;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.equipment.usecase.TakeStock;

/** Counts of a house: begun, scanned piece by piece, ended; what is missing is a list at any moment. */
@Named("stockPage")
@RequestScoped
public class StockPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private Catalogue catalogue;

    @Inject
    private TakeStock takeStock;

    private String facility;
    private String scanned;
    private StockTaking taking;
    private StockCount count;

    public void check() {
        Missing.unless(getTaking() != null);
    }

    public String begin() throws IOException {
        Optional<StockTaking> begun = takeStock.begin(facility == null ? "" : facility);
        if (begun.isPresent()) {
            go("/staff/stock/" + begun.get().id());
        }
        return null;
    }

    public String scan() throws IOException {
        if (scanned != null && !scanned.isBlank()) {
            Scan scan = takeStock.scan(getTaking().id(), scanned);
            go(address() + "?last=" + URLEncoder.encode(scanned.strip(), StandardCharsets.UTF_8) + "&was=" + scan);
        }
        return null;
    }

    public String end() throws IOException {
        takeStock.end(getTaking().id());
        go(address());
        return null;
    }

    private String address() {
        return "/staff/stock/" + getTaking().id();
    }

    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    public StockTaking getTaking() {
        if (taking == null) {
            taking = Ids.of(Parameters.get("id")).flatMap(takeStock::one).orElse(null);
        }
        return taking;
    }

    public StockCount getCount() {
        if (count == null) {
            count = takeStock.count(getTaking());
        }
        return count;
    }

    public boolean isActing() {
        return getTaking() != null && getTaking().isOpen() && takeStock.isMine(getTaking());
    }

    public Names house(StockTaking one) {
        return takeStock.house(one).names();
    }

    public String kind(String code) {
        return catalogue.name(code, asked.getLanguage());
    }

    /** What the last scan was, in words, or null. */
    public String getSaid() {
        return Arrays.stream(Scan.values())
                .filter(s -> s.name().equals(Parameters.get("was")))
                .findFirst()
                .map(s -> Text.of(asked.getLanguage(), s))
                .orElse(null);
    }

    public boolean isGood() {
        return Scan.SEEN.name().equals(Parameters.get("was"));
    }

    public String getLast() {
        return Parameters.get("last");
    }

    public List<StockTaking> getLatest() {
        return takeStock.latest();
    }

    public List<SelectItem> getHouses() {
        return takeStock.houses().stream()
                .map(f -> new SelectItem(f.code(), f.names().in(asked.getLanguage())))
                .toList();
    }

    public String getFacility() {
        return facility;
    }

    public void setFacility(String facility) {
        this.facility = facility;
    }

    public String getScanned() {
        return scanned;
    }

    public void setScanned(String scanned) {
        this.scanned = scanned;
    }
}
