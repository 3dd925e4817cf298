package org.tsudoi.group.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.store.RegisterQuery;

/** Makes the keys that names are compared by for groups that were there before the keys. */
@ApplicationScoped
public class KeyNames {
    private static final int BATCH = 500;

    @Inject
    private Attempts attempts;

    @Inject
    private RegisterQuery register;

    void fill(@Observes @Priority(305) SchemaReady ready) {
        List<RegisterQuery.Unkeyed> groups = register.unkeyed(BATCH);
        while (!groups.isEmpty()) {
            List<RegisterQuery.Unkeyed> batch = groups;
            attempts.inTransaction(undo -> {
                batch.forEach(register::key);
                return null;
            });
            groups = register.unkeyed(BATCH);
        }
    }
}
