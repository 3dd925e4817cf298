package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.OutageChanged;
import org.tsudoi.wifi.OutageChanged.News;
import org.tsudoi.wifi.WifiMistake;
import org.tsudoi.wifi.store.OutageStore;
import org.tsudoi.wifi.store.SecretStore;

/** What staff of a facility do with its access points: plan outages and end them, keep the passphrase, give a probe its token. */
@ApplicationScoped
public class KeepWifi {
    private static final int LONGEST_NOTE = 200;
    private static final int PROBE_IS_SILENT_AFTER_MINUTES = 15;
    private static final Duration FARTHEST = Duration.ofDays(500);

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private WifiStatus status;

    @Inject
    private ReportWifi reports;

    @Inject
    private Seal seal;

    @Inject
    private OutageStore outages;

    @Inject
    private SecretStore secrets;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OutageChanged> changes;

    /** Access points that this person looks after; an auditor sees all and touches none. */
    public List<AccessPoint> mine() {
        return status.all().stream()
                .filter(p -> isMine(p) || current.actor().isAuditor())
                .toList();
    }

    public boolean isMine(AccessPoint point) {
        return inventory
                .city()
                .facility(point.facility())
                .map(Facility::id)
                .filter(current.actor()::isStaffOf)
                .isPresent();
    }

    /** One that this person looks after. */
    private AccessPoint own(String code) {
        return status.one(code).filter(this::isMine).orElseThrow(() -> new IllegalStateException("not yours: " + code));
    }

    public void report(String code, boolean up) {
        reports.desk(own(code), up);
    }

    public List<WifiMistake> plan(Outage wanted) {
        AccessPoint point = own(wanted.accessPoint());
        List<WifiMistake> mistakes = new ArrayList<>();
        Instant now = clock.instant();
        if (!wanted.start().isBefore(wanted.end())) {
            mistakes.add(new WifiMistake.OutageEndsBeforeItStarts());
        }
        if (wanted.end().isBefore(now) || wanted.end().isAfter(now.plus(FARTHEST))) {
            mistakes.add(new WifiMistake.OutageTimeUnreadable());
        }
        if (isTooLong(wanted.note()) || isTooLong(wanted.noteEn())) {
            mistakes.add(new WifiMistake.WordsTooLong(LONGEST_NOTE));
        }
        if (mistakes.isEmpty()) {
            attempts.inTransaction(undo -> {
                Outage kept = outages.add(wanted, current.actor().name(), now);
                audit.record(Act.OUTAGE_PLANNED, "wifi", point.code(), null, wanted.start() + "/" + wanted.end());
                changes.fire(new OutageChanged(kept, News.PLANNED, point.rooms()));
                return null;
            });
            status.refresh();
        }
        return mistakes;
    }

    /** An outage that was only thought of is certain now. */
    public void confirm(String code, long id) {
        AccessPoint point = own(code);
        Instant now = clock.instant();
        attempts.inTransaction(undo -> {
            outages.one(id)
                    .filter(o -> o.accessPoint().equals(code))
                    .filter(o -> !o.confirmed() && !o.isOverAt(now))
                    .ifPresent(o -> {
                        outages.confirm(id, now);
                        audit.record(Act.OUTAGE_CONFIRMED, "wifi", code, null, String.valueOf(id));
                        changes.fire(new OutageChanged(o, News.CONFIRMED, point.rooms()));
                    });
            return null;
        });
        status.refresh();
    }

    /** Ends an outage that has begun, and calls off one that has not. */
    public void end(String code, long id) {
        AccessPoint point = own(code);
        Instant now = clock.instant();
        attempts.inTransaction(undo -> {
            Optional<Outage> outage =
                    outages.one(id).filter(o -> o.accessPoint().equals(code)).filter(o -> !o.isOverAt(now));
            outage.ifPresent(o -> {
                boolean begun = o.covers(now);
                if (begun) {
                    outages.end(id, now);
                } else {
                    outages.cancel(id, now);
                }
                audit.record(Act.OUTAGE_ENDED, "wifi", code, null, String.valueOf(id));
                changes.fire(new OutageChanged(o, begun ? News.ENDED : News.CANCELLED, point.rooms()));
            });
            return null;
        });
        status.refresh();
    }

    public List<WifiMistake> passphrase(String code, String typed) {
        AccessPoint point = own(code);
        if (typed == null || !typed.matches("[ -~]{8,63}")) {
            return List.of(new WifiMistake.PassphraseMalformed());
        }
        Optional<byte[]> shut = seal.close(point.code(), typed);
        if (shut.isEmpty()) {
            return List.of(new WifiMistake.NoKeyForSecrets());
        }
        attempts.inTransaction(undo -> {
            secrets.passphrase(code, shut.get());
            audit.record(Act.PASSPHRASE_CHANGED, "wifi", code, null, null);
            return null;
        });
        return List.of();
    }

    /** For staff of the facility. */
    public Optional<String> passphrase(String code) {
        return status.one(code).filter(this::isMine).flatMap(p -> opened(p.code()));
    }

    /** For the group in the room while its booking runs; the caller has seen to both. */
    public Optional<String> passphraseInside(String room) {
        return status.ofRoom(room).flatMap(p -> opened(p.code()));
    }

    private Optional<String> opened(String code) {
        return secrets.passphrase(code).flatMap(shut -> seal.open(code, shut));
    }

    /** A new token for the probe at the site, shown once; the one before is good no more. */
    public String newProbe(String code) {
        own(code);
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        attempts.inTransaction(undo -> {
            secrets.probe(code, Seal.hash(token), PROBE_IS_SILENT_AFTER_MINUTES);
            audit.record(Act.PROBE_GIVEN, "wifi", code, null, null);
            return null;
        });
        return token;
    }

    private static boolean isTooLong(String text) {
        return text != null && text.codePointCount(0, text.length()) > LONGEST_NOTE;
    }
}
