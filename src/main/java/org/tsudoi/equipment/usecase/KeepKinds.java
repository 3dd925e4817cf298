package org.tsudoi.equipment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.equipment.KindEdit;
import org.tsudoi.equipment.KindMistake;
import org.tsudoi.equipment.KindRow;
import org.tsudoi.equipment.store.KindStore;

/** What the city lends, kept by its administrators: a new kind, other names and terms, the end of one. Auditors read. */
@ApplicationScoped
public class KeepKinds {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private KindStore store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private AuditTrail audit;

    /** All kinds, those that are lent no more at the end. */
    public List<KindRow> list() {
        return current.actor().isAdmin() || current.actor().isAuditor() ? store.rows() : List.of();
    }

    /** One to be changed. */
    public Optional<KindRow> one(String code) {
        return mayKeep()
                ? store.rows().stream()
                        .filter(r -> r.kind().code().equals(code))
                        .findFirst()
                : Optional.empty();
    }

    public boolean mayKeep() {
        return current.actor().isAdmin();
    }

    public List<KindMistake> add(String code, KindEdit edit) {
        List<KindMistake> mistakes = attempts.inTransaction(undo -> {
            check();
            List<KindMistake> wrong = Stream.concat(KindEdit.mistakesOfCode(code).stream(), edit.mistakes().stream())
                    .toList();
            if (!wrong.isEmpty()) {
                return wrong;
            }
            if (!store.add(code, edit)) {
                return List.of(new KindMistake.CodeTaken(code));
            }
            store.keep(code, edit);
            audit.record(Act.KIND_ADDED, "kind", code, null, edit.name().ja());
            return List.of();
        });
        catalogue.forget();
        return mistakes;
    }

    public List<KindMistake> keep(String code, KindEdit edit) {
        List<KindMistake> mistakes = attempts.inTransaction(undo -> {
            check();
            List<KindMistake> wrong = edit.mistakes();
            if (wrong.isEmpty()) {
                store.keep(code, edit);
                audit.record(Act.KIND_CHANGED, "kind", code, null, edit.name().ja());
            }
            return wrong;
        });
        catalogue.forget();
        return mistakes;
    }

    /** It is lent no more; what is reserved or out stays so. */
    public void retire(String code) {
        change(Act.KIND_RETIRED, code);
    }

    /** It is lent again. */
    public void resume(String code) {
        change(Act.KIND_RESUMED, code);
    }

    private void change(Act act, String code) {
        attempts.inTransaction(undo -> {
            check();
            store.retire(code, act == Act.KIND_RETIRED ? clock.instant() : null);
            audit.record(act, "kind", code, null, null);
            return null;
        });
        catalogue.forget();
    }

    private void check() {
        if (!mayKeep()) {
            throw new IllegalStateException("only administrators keep kinds");
        }
    }
}
