package org.tsudoi.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tsudoi.base.JapanTime;

/** The clock that everything asks; a demonstration may shift it (tsudoi.clock.offset). */
@ApplicationScoped
public class CityClock {
    @Inject
    private Configuration configuration;

    @Produces
    @Dependent
    public Clock clock() {
        var offset = configuration.clockOffset();
        if (!offset.isZero() && !configuration.demo()) {
            throw new IllegalStateException(
                    "tsudoi.clock.offset: only for a demonstration; set tsudoi.demo=true or leave it out");
        }
        return Clock.offset(Clock.system(JapanTime.ZONE), offset);
    }
}
