package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanView;
import org.tsudoi.equipment.Transfer;
import org.tsudoi.equipment.usecase.FindByScan;
import org.tsudoi.equipment.usecase.ReadLoans;
import org.tsudoi.equipment.usecase.ReadTransfers;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** The desk: what goes out today, what is out, what is late; and a box for the scanner that opens the right act. */
@Named("loanDesk")
@RequestScoped
public class LoanDesk {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadLoans readLoans;

    @Inject
    private FindByScan findByScan;

    @Inject
    private ReadTransfers readTransfers;

    @Inject
    private Inventory inventory;

    private boolean unknown;
    private List<LoanView> out;
    private List<Transfer> transfers;

    /** A scanned slip or unit leads on; what is not known is said. */
    public void check() throws IOException {
        String scanned = Parameters.get("scan");
        if (scanned == null || scanned.isBlank()) {
            return;
        }
        Optional<String> address = findByScan.address(scanned);
        if (address.isPresent()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address.get());
        } else {
            unknown = true;
        }
    }

    public boolean isUnknown() {
        return unknown;
    }

    public String getScanned() {
        return Parameters.get("scan");
    }

    /** Slips whose time has come, or comes today. */
    public List<LoanView> getGoing() {
        Instant now = clock.instant();
        return readLoans.list(LoanFilter.atTheDeskOf(current.actor())
                .in(LoanState.RESERVED)
                .between(now, JapanTime.at(JapanTime.dayOf(now), JapanTime.MINUTES_A_DAY)));
    }

    /** What must be brought to other houses, or back home. */
    public List<Transfer> getTransfers() {
        if (transfers == null) {
            transfers = readTransfers.list();
        }
        return transfers;
    }

    public Names house(long facilityId) {
        return inventory.city().facility(facilityId).map(Facility::names).orElse(new Names("", null, ""));
    }

    public List<LoanView> getLate() {
        return out().stream().filter(v -> v.slip().isOverdueAt(clock.instant())).toList();
    }

    public List<LoanView> getOut() {
        return out().stream()
                .filter(v -> !v.slip().isOverdueAt(clock.instant()))
                .toList();
    }

    private List<LoanView> out() {
        if (out == null) {
            out = readLoans.list(LoanFilter.atTheDeskOf(current.actor()).in(LoanState.HANDED_OVER)).stream()
                    .sorted((a, b) ->
                            a.slip().slot().end().compareTo(b.slip().slot().end()))
                    .toList();
        }
        return out;
    }
}
