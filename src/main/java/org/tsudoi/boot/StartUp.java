package org.tsudoi.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens once when the application starts, in order. */
@ApplicationScoped
public class StartUp {
    @Inject
    private Database database;

    @Inject
    private FirstStart firstStart;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        database.migrate();
        firstStart.fill();
    }
}
