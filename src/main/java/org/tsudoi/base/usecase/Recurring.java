package org.tsudoi.base.usecase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Work that comes again, on every node, until the application stops; whoever gives it in makes sure that two nodes do not do it twice. */
@ApplicationScoped
public class Recurring {
    private static final Logger LOG = Logger.getLogger(Recurring.class.getName());
    private static final String LONGEST_PAUSE = "tsudoi.work.pause";

    private final List<ScheduledFuture<?>> timers = new CopyOnWriteArrayList<>();

    @Resource
    private ManagedScheduledExecutorService executor;

    /**
     * @param pause before the first round and between the end of one and the next; where the city wishes shorter ones
     *     (tsudoi.work.pause, in seconds) those
     * @param round may fail: it comes again all the same
     * @param what completes the operator's sentence "… could not be done now"
     */
    public void every(Duration pause, Runnable round, String what) {
        long seconds = Math.min(pause.toSeconds(), longestPause());
        timers.add(executor.scheduleWithFixedDelay(() -> once(round, what), seconds, seconds, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        timers.forEach(timer -> timer.cancel(false));
    }

    private static void once(Runnable round, String what) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, what + " could not be done now", e);
        }
    }

    private static long longestPause() {
        return Math.max(
                1,
                ConfigProvider.getConfig()
                        .getOptionalValue(LONGEST_PAUSE, Long.class)
                        .orElse(Long.MAX_VALUE));
    }
}
