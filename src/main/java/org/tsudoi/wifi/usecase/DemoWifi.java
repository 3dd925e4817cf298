package org.tsudoi.wifi.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.csv.DemoFile;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.store.OutageStore;

/** Brings the access points of the demonstration city in, by the importer, and an outage to come. */
@ApplicationScoped
public class DemoWifi {
    private static final int DAYS_AHEAD = 10;
    private static final String BY = "demo";

    @Inject
    private Clock clock;

    @Inject
    private Attempts attempts;

    @Inject
    private OutageStore outages;

    @Inject
    private WifiStatus known;

    @Inject
    private ImportWifi importer;

    void load(@Observes @Priority(410) SchemaReady ready) {
        if (ready.demo() && known.all().isEmpty()) {
            importer.keep(importer.preview(DemoFile.read("wifi.csv")));
            attempts.inTransaction(undo -> outages.add(soon(), BY, clock.instant()));
            known.refresh();
        }
    }

    /** One that is thought of, so that calendars of outages have something to show. */
    private Outage soon() {
        LocalDate day = JapanTime.today(clock).plusDays(DAYS_AHEAD);
        var morning = TimeSlot.of(day, 9 * 60, 12 * 60);
        return new Outage(0, "CC08-AP1", morning.start(), morning.end(), true, false, "機器の交換", "New equipment");
    }
}
