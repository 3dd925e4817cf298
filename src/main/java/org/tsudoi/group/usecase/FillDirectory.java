package org.tsudoi.group.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.store.DirectoryStore;

/** Makes groups found by a search that agreed to be shown before there was one. */
@ApplicationScoped
public class FillDirectory {
    private static final int BATCH = 500;

    @Inject
    private Attempts attempts;

    @Inject
    private DirectoryStore directory;

    void fill(@Observes @Priority(306) SchemaReady ready) {
        List<Long> groups = directory.missing(BATCH);
        while (!groups.isEmpty()) {
            List<Long> batch = groups;
            attempts.inTransaction(undo -> {
                batch.forEach(directory::renew);
                return null;
            });
            groups = directory.missing(BATCH);
        }
    }
}
