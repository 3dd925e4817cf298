package org.tsudoi.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tsudoi.base.SchemaReady;

/** What happens once when the application starts, in order: the schema, then the features in the order of their floors. */
@ApplicationScoped
public class StartUp {
    @Inject
    private Database database;

    @Inject
    private Configuration configuration;

    @Inject
    private Event<SchemaReady> ready;

    /** What features do at start they do as nobody, in a request of its own. */
    @Inject
    private RequestContextController requests;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        database.migrate();
        requests.activate();
        try {
            ready.fire(new SchemaReady(configuration.demo()));
        } finally {
            requests.deactivate();
        }
    }
}
