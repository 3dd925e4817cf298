package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.PersonalData;
import org.tsudoi.account.Retention;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Actor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.Correction;
import org.tsudoi.group.CorrectionMistake;
import org.tsudoi.group.CorrectionNews;
import org.tsudoi.group.CorrectionState;
import org.tsudoi.group.store.CorrectionStore;

/** Staff see what somebody says is wrong, mend it or say why not; both officers and whoever asked are told. */
@ApplicationScoped
public class AnswerCorrection {
    private static final int MOST = 100;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private CorrectionStore store;

    @Inject
    private Officers officers;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<CorrectionNews> news;

    /** What waits for an answer, oldest first. */
    public List<Correction> waiting() {
        return mayRead() ? store.open(MOST) : List.of();
    }

    public Optional<Correction> one(String reference) {
        return mayRead() ? store.one(reference) : Optional.empty();
    }

    private boolean mayRead() {
        Actor actor = current.actor();
        return actor.isStaff() || actor.isAuditor();
    }

    public OfficerAnswer answer(String reference, CorrectionState next, String words) {
        Actor actor = current.actor();
        return attempts.inTransaction(undo -> {
            Optional<Correction> asked = actor.isStaff() ? store.locked(reference) : Optional.empty();
            if (asked.isEmpty()) {
                return new OfficerAnswer.Unknown();
            }
            List<CorrectionMistake> mistakes =
                    CorrectionMistake.answered(asked.get().state(), next, words);
            if (!mistakes.isEmpty()) {
                return new OfficerAnswer.Refused(mistakes);
            }
            store.answer(reference, next, words.strip(), actor.name(), clock.instant());
            audit.record(
                    Act.CORRECTION_ANSWERED,
                    "group",
                    asked.get().code(),
                    asked.get().groupId(),
                    reference);
            news.fire(new CorrectionNews(
                    store.one(reference).orElseThrow(),
                    officers.person(asked.get().askedBy())));
            return new OfficerAnswer.Done(reference);
        });
    }

    void tell(@Observes PersonalData data) {
        data.add("corrections", store.askedBy(data.accountId()));
    }

    void forget(@Observes Retention retention) {
        store.forget(retention.oldest("corrections"), Retention.BATCH);
    }
}
