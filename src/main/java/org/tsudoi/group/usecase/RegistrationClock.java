package org.tsudoi.group.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Recurring;

/** Looks every minute whether a day has come for a registration; every node may, each step is taken once. */
@ApplicationScoped
public class RegistrationClock {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private Recurring recurring;

    @Inject
    private KeepRegistrations keepRegistrations;

    void start(@Observes @Priority(720) SchemaReady ready) {
        recurring.every(PAUSE, keepRegistrations::keep, "looking after registrations");
    }
}
