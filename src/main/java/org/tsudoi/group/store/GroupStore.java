package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.Application;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Stage;

/** Writes groups and registrations; every method runs in the transaction of its use case. */
@ApplicationScoped
public class GroupStore {
    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public CivicGroup add(String code, Instant now) {
        var group = new CivicGroup(Ids.next(), code, now);
        entities.persist(group);
        return group;
    }

    public Registration addRegistration(CivicGroup group) {
        var registration = new Registration(Ids.next(), group.id());
        entities.persist(registration);
        return registration;
    }

    public Optional<CivicGroup> group(String code) {
        return entities.createQuery("select g from CivicGroup g where g.code = :code", CivicGroup.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The registration, locked until the transaction ends, so that two people do not decide it at once. */
    public Registration registration(CivicGroup group) {
        return entities.createQuery("select r from Registration r where r.groupId = :group", Registration.class)
                .setParameter("group", group.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    public void flush() {
        entities.flush();
    }

    public void remember(CivicGroup group, Registration now, RegistrationState from, String actorName, Instant at) {
        Sql.update(source, """
                insert into registration_move (id, group_id, at, actor_name, from_state, to_state, reason_code, reason_text)
                values (?,?,?,?,?,?,?,?)""", Ids.next(), group.id(), at, actorName, from, now.state, now.reasonCode, now.reasonText);
    }

    /** Adds to the dated history of stages when the newest entry is another. */
    public void stage(CivicGroup group, Stage stage, LocalDate since, String setBy) {
        Sql.update(source, """
                insert into stage_entry (id, group_id, stage, since, set_by) select ?, ?, ?, ?, ? from dual
                where coalesce((select stage from stage_entry where group_id = ? order by since desc, id desc limit 1), '') <> ?""", Ids.next(), group.id(), stage, since, setBy, group.id(), stage);
    }

    /** What the group has said, as the rules judge it. */
    public Application application(CivicGroup g, Registration r) {
        return new Application(
                g.names(),
                g.groupClass,
                g.field,
                g.stage,
                r.purpose,
                g.summary,
                g.directoryConsent,
                r.memberCount,
                r.localCount,
                r.monthsActive,
                r.annualPlan,
                r.voluntary,
                r.nonProfit,
                r.notExcluded,
                r.publicBenefit,
                papers(g.id));
    }

    public void succeed(long groupId, long successorId) {
        Sql.update(
                source,
                "insert ignore into group_successor (group_id, successor_id) values (?,?)",
                groupId,
                successorId);
    }

    private Set<PaperKind> papers(long groupId) {
        return Set.copyOf(Sql.list(
                source,
                "select distinct kind from group_document where group_id = ?",
                row -> PaperKind.valueOf(row.getString(1)),
                groupId));
    }

    public void addDocument(long groupId, long accountId, Paper paper, Instant now) {
        Sql.update(
                source,
                """
                insert into group_document (id, group_id, kind, file_name, media_type, size, added_at, added_by, body)
                values (?,?,?,?,?,?,?,?,?)""",
                Ids.next(),
                groupId,
                paper.kind(),
                paper.fileName(),
                paper.mediaType(),
                paper.body().length,
                now,
                accountId,
                paper.body());
    }

    public int removeDocument(long groupId, long documentId) {
        return Sql.update(source, "delete from group_document where id = ? and group_id = ?", documentId, groupId);
    }

    /** A paper as it is kept. */
    public record Paper(PaperKind kind, String fileName, String mediaType, byte[] body) {}
}
