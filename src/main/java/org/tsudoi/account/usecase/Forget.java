package org.tsudoi.account.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.tsudoi.account.Retention;
import org.tsudoi.account.store.PrivacyStore;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.store.YamlNode;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.base.usecase.Recurring;

/** Deletes what is older than the rules of retention keep it, a little every minute. */
@ApplicationScoped
public class Forget {
    private static final String RULES = "/sql/rules/retention.yaml";
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private Recurring recurring;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private PrivacyStore store;

    @Inject
    private Event<Retention> due;

    private Map<String, Integer> days = Map.of();

    void start(@Observes @Priority(721) SchemaReady ready) {
        days = read();
        recurring.every(PAUSE, this::forget, "forgetting");
    }

    void forget() {
        attempts.inTransaction(undo -> {
            due.fire(new Retention(clock.instant(), days));
            return null;
        });
    }

    void own(@Observes Retention retention) {
        store.forgetFailures(retention.oldest("signInFailures"));
        store.forgetDevices(retention.oldest("devices"));
        store.forgetAddresses(retention.oldest("addresses"));
    }

    static Map<String, Integer> read() {
        try (var stream = Forget.class.getResourceAsStream(RULES)) {
            YamlNode root = YamlNode.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> days = new HashMap<>();
            root.values().keySet().forEach(kind -> days.put(kind, root.number(kind)));
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
