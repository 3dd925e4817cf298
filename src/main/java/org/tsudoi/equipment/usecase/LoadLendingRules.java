package org.tsudoi.equipment.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.equipment.store.LendingBooks;

/** Keeps the rules of lending that ship with the product, once; a city adds later versions beside them. */
@ApplicationScoped
public class LoadLendingRules {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private LendingBooks books;

    void load(@Observes @Priority(399) SchemaReady ready) {
        try (var stream = LoadLendingRules.class.getResourceAsStream("/sql/rules/lending.yaml")) {
            String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            attempts.inTransaction(undo -> {
                books.add(yaml, clock.instant());
                return null;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
