package org.tsudoi.wifi.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.csv.DemoFile;

/** Brings the access points of the demonstration city in, by the importer. */
@ApplicationScoped
public class DemoWifi {
    @Inject
    private WifiStatus known;

    @Inject
    private ImportWifi importer;

    void load(@Observes @Priority(410) SchemaReady ready) {
        if (ready.demo() && known.all().isEmpty()) {
            importer.keep(importer.preview(DemoFile.read("wifi.csv")));
        }
    }
}
