package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.account.Act;
import org.tsudoi.account.Retention;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Secrets;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Role;
import org.tsudoi.base.csv.CellMistake;
import org.tsudoi.base.csv.Sheet;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.ImportMapping;
import org.tsudoi.group.OfficerInvited;
import org.tsudoi.group.RegisterTable;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.ImportStore;
import org.tsudoi.group.store.ManyGroups;
import org.tsudoi.group.store.ManyGroups.Numbered;
import org.tsudoi.group.store.PeopleStore;
import org.tsudoi.group.store.RegistrationBooks;

/** Takes an existing register in: the file is kept, understood, looked at, and then taken in as a whole or not at all. For administrators. */
@ApplicationScoped
public class ImportRegister {
    private static final Duration INVITED_FOR = Duration.ofDays(30);
    private static final int LONGEST_FILE_NAME = 200;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ImportStore store;

    @Inject
    private ManyGroups many;

    @Inject
    private PeopleStore people;

    @Inject
    private RegistrationBooks books;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<OfficerInvited> invitations;

    /** A file as it was understood. */
    public record Draft(
            long id,
            String fileName,
            List<String> headings,
            List<Sheet.Line> lines,
            ImportMapping mapping,
            RegisterTable table) {}

    /** A file that was kept, or why it cannot be read. */
    public record Kept(long id, CellMistake.Kind trouble) {}

    /** @param left lines that are there already */
    public record Taken(int groups, int left, int invited) {}

    public Kept keep(String fileName, byte[] body) {
        CellMistake.Kind trouble =
                Sheet.read(body, RegisterTable.MOST_LINES + 1).trouble();
        if (trouble != null || !current.actor().isAdmin()) {
            return new Kept(0, trouble == null ? CellMistake.Kind.NOT_A_TABLE : trouble);
        }
        String name = fileName.substring(Math.max(0, fileName.length() - LONGEST_FILE_NAME));
        long id = attempts.inTransaction(undo -> store.keep(current.actor().accountId(), name, body, clock.instant()));
        return new Kept(id, null);
    }

    /** The file of whoever asks, with what was chosen or is guessed. */
    public Optional<Draft> draft(long id) {
        return current.actor().isAdmin()
                ? store.waiting(id, current.actor().accountId()).map(this::understood)
                : Optional.empty();
    }

    public void choose(Draft draft, ImportMapping mapping) {
        attempts.inTransaction(undo -> {
            store.choose(draft.id(), mapping.places());
            store.remember(mapping.headings(draft.headings()));
            return null;
        });
    }

    /**
     * Takes in what is good; with one mistake nothing is.
     *
     * @param asOthers lines that somebody has said are other groups than those they look like
     */
    public Optional<Taken> take(long id, Set<Long> asOthers, boolean invite) {
        return attempts.inTransaction(undo -> {
            Optional<Draft> found = draft(id).filter(d -> d.table().mistakes().isEmpty());
            return found.filter(d -> store.end(id)).map(d -> take(d, asOthers, invite));
        });
    }

    private Taken take(Draft draft, Set<Long> asOthers, boolean invite) {
        Instant now = clock.instant();
        List<Numbered> groups = draft.table().taken(asOthers).stream()
                .map(g -> new Numbered(Ids.next(), g.code() == null ? Ids.reference("G") : g.code(), g))
                .toList();
        many.add(groups, current.actor().name(), now);
        List<Numbered> asked = groups.stream()
                .filter(n -> invite && n.group().email() != null && n.group().state() != RegistrationState.CLOSED)
                .toList();
        asked.forEach(n -> invite(n, now));
        store.remember(draft.mapping().headings(draft.headings()));
        audit.record(Act.REGISTER_IMPORTED, "group", "-", null, draft.fileName() + " +" + groups.size());
        return new Taken(groups.size(), draft.table().groups().size() - groups.size(), asked.size());
    }

    private void invite(Numbered n, Instant now) {
        String token = Secrets.next();
        String by = current.actor().name();
        var draft = new PeopleStore.Draft(n.id(), n.group().email(), Role.REPRESENTATIVE, by, null);
        people.invite(draft, Secrets.hash(token), now, now.plus(INVITED_FOR));
        invitations.fire(new OfficerInvited(
                n.group().email(), Language.JA, token, n.group().application().names(), Role.REPRESENTATIVE, by));
    }

    private Draft understood(ImportStore.Waiting waiting) {
        Sheet sheet = Sheet.read(waiting.body(), RegisterTable.MOST_LINES + 1);
        List<String> headings = sheet.lines().get(0).cells();
        ImportMapping mapping = waiting.places() == null
                ? ImportMapping.guess(headings, store.headings())
                : new ImportMapping(waiting.places());
        LocalDate today = JapanTime.today(clock);
        RegisterTable table = RegisterTable.of(
                sheet, mapping, store.register(), books.on(today).season().endOf(today));
        return new Draft(waiting.id(), waiting.fileName(), headings, sheet.lines(), mapping, table);
    }

    void forget(@Observes Retention retention) {
        store.forget(retention.oldest("registerImports"), Retention.BATCH);
    }
}
