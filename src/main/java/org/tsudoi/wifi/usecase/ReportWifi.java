package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.OutageChanged;
import org.tsudoi.wifi.OutageChanged.News;
import org.tsudoi.wifi.store.OutageStore;
import org.tsudoi.wifi.store.SecretStore;

/**
 * Takes in whether an access point works: from a probe with its token, from the desk, and from visitors, whose word alone never makes a
 * breakdown. The first bad news opens a breakdown in the history, the next good news ends it.
 */
@ApplicationScoped
public class ReportWifi {
    private static final int MOST_OF_A_VISITOR = 5;
    private static final Duration A_WHILE = Duration.ofHours(1);
    private static final Duration COMPLAINTS_COUNT_FOR = Duration.ofMinutes(30);
    private static final Duration KEPT = Duration.ofDays(7);

    /** What comes of a report. */
    public enum Outcome {
        TAKEN,
        TOO_MANY,
        NOT_YOURS,
        UNKNOWN
    }

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private WifiStatus status;

    @Inject
    private OutageStore store;

    @Inject
    private SecretStore secrets;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OutageChanged> changes;

    public Outcome probe(String code, String token, boolean up) {
        byte[] expected = secrets.probe(code).orElse(null);
        if (expected == null || token == null || !MessageDigest.isEqual(expected, Seal.hash(token))) {
            return status.one(code).isEmpty() ? Outcome.UNKNOWN : Outcome.NOT_YOURS;
        }
        return attempts.inTransaction(undo -> {
            take(status.one(code).orElseThrow(), "PROBE", up);
            return Outcome.TAKEN;
        });
    }

    /** The desk has looked at it. The caller has seen to it that this is staff of the facility. */
    void desk(AccessPoint point, boolean up) {
        attempts.inTransaction(undo -> {
            take(point, "DESK", up);
            audit.record(Act.WIFI_REPORTED, "wifi", point.code(), null, up ? "up" : "down");
            return null;
        });
    }

    /** Somebody in the house says that it does not work. */
    public Outcome visitor(String code, String address) {
        Instant now = clock.instant();
        if (status.one(code).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        byte[] reporter = Seal.hash(JapanTime.dayOf(now) + " " + address);
        return attempts.inTransaction(undo -> {
            if (store.reportsOf(reporter, now.minus(A_WHILE)) >= MOST_OF_A_VISITOR) {
                return Outcome.TOO_MANY;
            }
            store.report(code, "VISITOR", false, reporter, now);
            store.forgetReports(now.minus(KEPT));
            return Outcome.TAKEN;
        });
    }

    /** So many different visitors said lately that it does not work. */
    public int complaints(String code) {
        return store.complaints(code, clock.instant().minus(COMPLAINTS_COUNT_FOR));
    }

    private void take(AccessPoint point, String kind, boolean up) {
        Instant now = clock.instant();
        store.news(point.code(), up, now);
        store.report(point.code(), kind, up, null, now);
        List<Outage> broken = store.brokenDown(point.code());
        if (!up && broken.isEmpty()) {
            String by = current.actor().isSignedIn() ? current.actor().name() : kind;
            var outage = new Outage(0, point.code(), now, null, false, true, null, null);
            changes.fire(new OutageChanged(store.add(outage, by, now), News.BEGUN, point.rooms()));
        } else if (up) {
            broken.forEach(o -> {
                store.end(o.id(), now);
                changes.fire(new OutageChanged(o, News.ENDED, point.rooms()));
            });
        }
        status.refresh();
    }
}
