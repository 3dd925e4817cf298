package org.tsudoi.booking.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.RuleBooks;

/** Keeps the books of rules that ship with the product, once; a city adds later versions beside them. */
@ApplicationScoped
public class LoadRuleBooks {
    private static final List<String> SHIPPED = List.of("KOMISEN", "PLACE");

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private RuleBooks books;

    @Inject
    private ConductBooks conduct;

    void load(@Observes @Priority(500) SchemaReady ready) {
        attempts.inTransaction(undo -> {
            SHIPPED.forEach(code -> books.add(text(code), clock.instant()));
            conduct.add(text("conduct"), clock.instant());
            return null;
        });
    }

    private static String text(String code) {
        try (var stream = LoadRuleBooks.class.getResourceAsStream("/sql/rules/" + code + ".yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
