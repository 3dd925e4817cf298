package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Names;
import org.tsudoi.base.Role;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.group.GroupPeople.HandOver;
import org.tsudoi.group.GroupPeople.Invitation;

/** Invitations, and changes of the representative that wait. */
@ApplicationScoped
public class PeopleStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** An invitation with the group it is for. */
    public record Invited(long id, long groupId, String code, Names names, String email, Role role, String invitedBy) {}

    /** An invitation to be. */
    public record Draft(long groupId, String email, Role role, String invitedBy, String evidence) {}

    /** One row a group, locked until the transaction ends: people of a group are changed one after another. */
    public void lock(long groupId) {
        Sql.list(source, "select id from civic_group where id = ? for update", row -> row.getLong(1), groupId);
    }

    public void invite(Draft draft, byte[] tokenHash, Instant now, Instant expires) {
        Sql.update(source, "delete from officer_invitation where expires_at < ? limit 100", now);
        Sql.update(
                source,
                "delete from officer_invitation where group_id = ? and email = ?",
                draft.groupId(),
                draft.email());
        Sql.update(
                source,
                """
                insert into officer_invitation (id, token_hash, group_id, email, role, invited_by, evidence, created_at, expires_at)
                values (?,?,?,?,?,?,?,?,?)""",
                Ids.next(),
                tokenHash,
                draft.groupId(),
                draft.email(),
                draft.role(),
                draft.invitedBy(),
                draft.evidence(),
                now,
                expires);
    }

    public List<Invitation> invitations(long groupId, Instant now) {
        return Sql.list(
                source,
                "select id, email, role, invited_by, expires_at from officer_invitation where group_id = ? and expires_at > ? order by id",
                row -> new Invitation(
                        row.getLong(1),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        row.getString(4),
                        Utc.instant(row, "expires_at")),
                groupId,
                now);
    }

    public Optional<Invited> invited(byte[] tokenHash, Instant now) {
        String sql = """
                select i.id, g.id, g.code, g.name_ja, g.name_kana, g.name_en, i.email, i.role, i.invited_by
                from officer_invitation i join civic_group g on g.id = i.group_id where i.token_hash = ? and i.expires_at > ?""";
        return Sql.list(
                        source,
                        sql,
                        row -> new Invited(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                new Names(row.getString(4), row.getString(5), row.getString(6)),
                                row.getString(7),
                                Role.valueOf(row.getString(8)),
                                row.getString(9)),
                        tokenHash,
                        now)
                .stream()
                .findFirst();
    }

    /** True for the one who comes first. */
    public boolean takeBack(long groupId, long invitationId) {
        return Sql.update(source, "delete from officer_invitation where id = ? and group_id = ?", invitationId, groupId)
                == 1;
    }

    public Optional<HandOver> handOver(long groupId) {
        return Sql.list(
                        source,
                        "select from_account, to_account, asked_by, asked_at from hand_over where group_id = ?",
                        row -> new HandOver(
                                row.getLong(1), row.getLong(2), row.getLong(3), Utc.instant(row, "asked_at")),
                        groupId)
                .stream()
                .findFirst();
    }

    public void ask(long groupId, HandOver wish) {
        Sql.update(
                source,
                "insert into hand_over (group_id, from_account, to_account, asked_by, asked_at) values (?,?,?,?,?)",
                groupId,
                wish.from(),
                wish.to(),
                wish.askedBy(),
                wish.askedAt());
    }

    public void endHandOver(long groupId) {
        Sql.update(source, "delete from hand_over where group_id = ?", groupId);
    }

    /** Nothing waits any more for somebody who left. */
    public void endHandOverWith(long groupId, long accountId) {
        Sql.update(
                source,
                "delete from hand_over where group_id = ? and (from_account = ? or to_account = ?)",
                groupId,
                accountId,
                accountId);
    }
}
