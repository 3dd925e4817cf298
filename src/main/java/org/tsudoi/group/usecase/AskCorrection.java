package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.Correction;
import org.tsudoi.group.CorrectionMistake;
import org.tsudoi.group.CorrectionNews;
import org.tsudoi.group.CorrectionSubject;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.store.CorrectionStore;

/** Whoever is signed in tells the city what is wrong about a group in the directory; its officers, also about one that is not in it. */
@ApplicationScoped
public class AskCorrection {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private CorrectionStore store;

    @Inject
    private Officers officers;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<CorrectionNews> news;

    /** The group, when this person may ask for a correction of it. */
    public Optional<GroupView> group(String code) {
        Actor actor = current.actor();
        return actor.isSignedIn()
                ? readGroups.inside(code).filter(g -> actor.isOfficerOf(g.id())).or(() -> readGroups.shown(code))
                : Optional.empty();
    }

    /** What this person asked for about a group, with the answers. */
    public List<Correction> own(GroupView group) {
        return store.of(current.actor().accountId(), group.id());
    }

    public OfficerAnswer ask(String code, CorrectionSubject subject, String text) {
        Actor actor = current.actor();
        return attempts.inTransaction(undo -> {
            Optional<GroupView> group = group(code);
            if (group.isEmpty()) {
                return new OfficerAnswer.Unknown();
            }
            List<Correction> open = store.openOf(actor.accountId());
            String words = text == null ? "" : text.strip();
            boolean twice = open.stream()
                    .anyMatch(c -> c.groupId() == group.get().id() && c.text().equals(words));
            List<CorrectionMistake> mistakes = CorrectionMistake.asked(subject, words, twice ? 0 : open.size());
            if (!mistakes.isEmpty()) {
                return new OfficerAnswer.Refused(mistakes);
            }
            if (!twice) {
                keep(group.get(), subject, words, actor);
            }
            return new OfficerAnswer.Done(code);
        });
    }

    private void keep(GroupView group, CorrectionSubject subject, String words, Actor actor) {
        String reference = Ids.reference("C");
        store.add(reference, group.id(), actor.accountId(), subject, words, clock.instant());
        audit.record(Act.CORRECTION_ASKED, "group", group.code(), group.id(), reference);
        news.fire(new CorrectionNews(store.one(reference).orElseThrow(), officers.person(actor.accountId())));
    }
}
