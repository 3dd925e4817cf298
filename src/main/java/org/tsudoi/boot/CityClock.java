package org.tsudoi.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.base.JapanTime;

/** The clock that everything asks; a demonstration may shift it (tsudoi.clock.offset). */
@ApplicationScoped
public class CityClock {
    @Produces
    @Dependent
    public Clock clock() {
        var config = ConfigProvider.getConfig();
        Duration offset = config.getOptionalValue("tsudoi.clock.offset", String.class).map(Duration::parse).orElse(Duration.ZERO);
        boolean demo = config.getOptionalValue("tsudoi.demo", Boolean.class).orElse(false);
        if (!offset.isZero() && !demo) {
            throw new IllegalStateException("tsudoi.clock.offset needs tsudoi.demo=true");
        }
        return Clock.offset(Clock.system(JapanTime.ZONE), offset);
    }
}
