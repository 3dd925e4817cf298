package org.tsudoi.wifi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.WifiMistake;
import org.tsudoi.wifi.usecase.KeepWifi;
import org.tsudoi.wifi.usecase.ReportWifi;
import org.tsudoi.wifi.usecase.WifiStatus;

/** Wi-Fi for staff: whether it works, outages planned and past, the passphrase of the counter, the token of a probe. */
@Named("wifiDesk")
@RequestScoped
public class WifiDesk {
    private static final Duration A_MONTH = Duration.ofDays(30);

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private WifiStatus status;

    @Inject
    private KeepWifi keep;

    @Inject
    private ReportWifi reports;

    private String from;
    private String until;
    private String note;
    private String noteEn;
    private boolean confirmed = true;
    private String passphrase;
    private String token;
    private List<Reason> reasons = List.of();

    public List<AccessPoint> getPoints() {
        return keep.mine();
    }

    /** An access point of somebody else looks like one that is not there. */
    public void check() {
        AccessPoint point = getPoint();
        Missing.unless(point != null && (keep.isMine(point) || current.actor().isAuditor()));
    }

    public AccessPoint getPoint() {
        return status.one(Parameters.get("code")).orElse(null);
    }

    public boolean isActing() {
        return keep.isMine(getPoint());
    }

    public String works() throws IOException {
        keep.report(getPoint().code(), true);
        return again("reported");
    }

    public String fails() throws IOException {
        keep.report(getPoint().code(), false);
        return again("reported");
    }

    public String plan() throws IOException {
        Optional<Instant> start = AskedTime.instant(from);
        Optional<Instant> end = AskedTime.instant(until);
        List<WifiMistake> mistakes = start.isEmpty() || end.isEmpty()
                ? List.of(new WifiMistake.OutageTimeUnreadable())
                : keep.plan(new Outage(
                        0,
                        getPoint().code(),
                        start.get(),
                        end.get(),
                        true,
                        confirmed,
                        blankToNull(note),
                        blankToNull(noteEn)));
        return after(mistakes, "planned");
    }

    public String end() throws IOException {
        Ids.of(Parameters.get("ends")).ifPresent(id -> keep.end(getPoint().code(), id));
        return again("ended");
    }

    public String confirm() throws IOException {
        Ids.of(Parameters.get("confirms"))
                .ifPresent(id -> keep.confirm(getPoint().code(), id));
        return again("confirmed");
    }

    public String keepPassphrase() throws IOException {
        return after(keep.passphrase(getPoint().code(), passphrase), "kept");
    }

    /** The token is shown on this one page and nowhere else. */
    public String newProbe() {
        token = keep.newProbe(getPoint().code());
        return null;
    }

    private String after(List<WifiMistake> mistakes, String done) throws IOException {
        if (mistakes.isEmpty()) {
            return again(done);
        }
        reasons = Problem.reasons(mistakes, asked.getLanguage());
        return null;
    }

    private String again(String done) throws IOException {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/staff/wifi/" + getPoint().code() + "?done=" + done);
        return null;
    }

    public boolean isDone() {
        String done = Parameters.get("done");
        return done != null && done.matches("reported|planned|ended|kept") && reasons.isEmpty();
    }

    /** 99.8, of the last thirty days. */
    public String availability(AccessPoint point) {
        Instant now = clock.instant();
        int tenths = point.health().availability(new TimeSlot(now.minus(A_MONTH), now));
        return tenths / 10 + "." + tenths % 10;
    }

    public List<Outage> getOutages() {
        return getPoint().health().outages().stream()
                .sorted(Comparator.comparing(Outage::start).reversed())
                .limit(50)
                .toList();
    }

    public boolean isOpen(Outage outage) {
        return !outage.isOverAt(clock.instant());
    }

    public int getComplaints() {
        return reports.complaints(getPoint().code());
    }

    public String getKnownPassphrase() {
        return keep.passphrase(getPoint().code()).orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String value) {
        this.from = value;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String value) {
        this.until = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String value) {
        this.note = value;
    }

    public String getNoteEn() {
        return noteEn;
    }

    public void setNoteEn(String value) {
        this.noteEn = value;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean value) {
        this.confirmed = value;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String value) {
        this.passphrase = value;
    }

    public String getToken() {
        return token;
    }

    public List<Reason> getReasons() {
        return reasons;
    }
}
