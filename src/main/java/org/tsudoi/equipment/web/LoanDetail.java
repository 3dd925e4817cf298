package org.tsudoi.equipment.web;

import jakarta.annotation.PostConstruct;
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
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.equipment.EquipmentKind.Accessory;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.LoanView;
import org.tsudoi.equipment.usecase.CancelLoan;
import org.tsudoi.equipment.usecase.ReadLoans;

/** One slip, to read and to print, for its group and for staff: what goes out, how it left and how it came back. */
@Named("loanDetail")
@RequestScoped
public class LoanDetail {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadLoans readLoans;

    @Inject
    private CancelLoan cancelLoan;

    @Inject
    private LoanReplies replies;

    private LoanView loan;
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        loan = readLoans.one(Parameters.get("reference")).orElse(null);
    }

    public void check() {
        Missing.unless(loan != null);
    }

    /** The desk is for staff of the facility, and for those who look over all. */
    public void checkStaff() {
        Missing.unless(loan != null
                && (current.actor().isStaffOf(loan.facility().id())
                        || current.actor().isAuditor()));
    }

    public String cancel() throws IOException {
        LoanAnswer answer = cancelLoan.cancel(loan.slip().reference());
        if (answer instanceof LoanAnswer.Done) {
            String here = String.valueOf(FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestMap()
                    .get("org.tsudoi.address"));
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(here.replaceAll("\\?.*", "") + "?done=cancelled");
        } else {
            reasons = replies.reasons(answer);
        }
        return null;
    }

    public boolean isCancellable() {
        return loan.slip().isOfItsOwn()
                && loan.slip().state() == LoanState.RESERVED
                && clock.instant().isBefore(loan.slip().slot().end())
                && (current.actor().isOfficerOf(loan.slip().groupId())
                        || current.actor().isStaffOf(loan.facility().id()));
    }

    public boolean isLate() {
        return loan.slip().isOverdueAt(clock.instant());
    }

    public String getStyle() {
        return isLate() ? "stop" : loan.slip().state().holdsTheUnit() ? "free" : "";
    }

    /** Accessories by their Japanese names, in the language of the page. */
    public String words(LoanUnit unit, List<String> accessories) {
        List<Accessory> known = unit.kind().terms().accessories();
        return accessories.stream()
                .map(ja -> known.stream()
                        .filter(a -> a.ja().equals(ja))
                        .map(a -> a.in(asked.getLanguage()))
                        .findFirst()
                        .orElse(ja))
                .collect(Collectors.joining(asked.getLanguage().isJapanese() ? "、" : ", "));
    }

    public String getDone() {
        String done = Parameters.get("done");
        boolean known = done != null && done.matches("reserved|cancelled|handed-over|returned") && reasons.isEmpty();
        return known ? Text.of(asked.getLanguage(), "equipment.loan.done." + done) : null;
    }

    public List<LoanUnit> getUnits() {
        return loan.slip().meant();
    }

    public LoanView getLoan() {
        return loan;
    }

    public List<Reason> getReasons() {
        return reasons;
    }
}
