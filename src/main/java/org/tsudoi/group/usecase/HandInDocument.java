package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.DocumentType;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.StoredPaper;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.GroupQuery;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.GroupStore.Paper;

/** Papers of a registration: handed in by officers, seen by officers and by staff who decide. */
@ApplicationScoped
public class HandInDocument {
    private static final int LONGEST_NAME = 150;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private GroupQuery query;

    @Inject
    private AuditTrail audit;

    /** What came of it. */
    public enum Outcome {
        KEPT,
        WRONG_TYPE,
        TOO_LARGE,
        UNKNOWN
    }

    public Outcome handIn(String code, PaperKind kind, String fileName, byte[] body) {
        Actor actor = current.actor();
        if (body.length > DocumentType.LARGEST) {
            return Outcome.TOO_LARGE;
        }
        Optional<DocumentType> type = DocumentType.of(body);
        if (type.isEmpty()) {
            return Outcome.WRONG_TYPE;
        }
        return attempts.inTransaction(undo -> {
            Optional<CivicGroup> group = groups.group(code).filter(g -> actor.isOfficerOf(g.id()));
            if (group.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            groups.addDocument(
                    group.get().id(),
                    actor.accountId(),
                    new Paper(kind, safe(fileName), type.get().mediaType(), body),
                    clock.instant());
            audit.record(Act.DOCUMENT_ADDED, "group", code, group.get().id(), kind.name());
            return Outcome.KEPT;
        });
    }

    public Optional<StoredPaper> open(long documentId) {
        Actor actor = current.actor();
        return query.paper(documentId)
                .filter(p -> actor.isOfficerOf(p.groupId()) || actor.isStaff() || actor.isAuditor());
    }

    private static String safe(String fileName) {
        String last =
                fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        String name = last.isBlank() ? "document" : last;
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME))
                : name;
    }
}
