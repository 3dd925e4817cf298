package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Names;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.group.Application;
import org.tsudoi.group.Closing;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Stage;
import org.tsudoi.group.Standing;
import org.tsudoi.group.StoredPaper;

/** Reads groups for screens and for bookings, one statement each. */
@ApplicationScoped
public class GroupQuery {
    private static final String STANDING = """
            select g.id, g.code, g.name_ja, g.name_kana, g.name_en, coalesce(r.registered_class, g.group_class) group_class, r.state, r.valid_until, r.suspended_until, r.grace_until, r.provisional
            from civic_group g join registration r on r.group_id = g.id where\s""";
    private static final String VIEW = """
            select g.*, r.state, r.applied_at, r.valid_until, r.grace_until, r.suspended_until, r.reason_code, r.reason_text, r.member_count, r.local_count,
              r.months_active, r.annual_plan, r.voluntary, r.non_profit, r.not_excluded, r.public_benefit, r.purpose,
              r.provisional, r.round, r.returned_until, r.closing, r.closed_on,
              (select group_concat(distinct d.kind) from group_document d where d.group_id = g.id) papers
            from civic_group g join registration r on r.group_id = g.id where\s""";

    private static final String CHOSEN_FIRST =
            " order by (select max(x.chosen_at) from role_grant x where x.account_id = ? and x.scope = g.id) desc, g.name_kana";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public Optional<Standing> standing(String code) {
        return Sql.list(source, STANDING + "g.code = ?", GroupQuery::standing, code).stream()
                .findFirst();
    }

    public Optional<Standing> lockedStanding(String code) {
        return Sql.list(source, STANDING + "g.code = ? for update", GroupQuery::standing, code).stream()
                .findFirst();
    }

    public List<Standing> standings(Collection<Long> ids) {
        return Sql.list(
                source, STANDING + "g.id in (" + Sql.marks(ids) + ") order by g.name_kana", GroupQuery::standing, ids);
    }

    /** The groups of a person: the one chosen last first. */
    public List<Standing> standingsOf(long accountId, Collection<Long> ids) {
        return Sql.list(
                source,
                STANDING + "g.id in (" + Sql.marks(ids) + ")" + CHOSEN_FIRST,
                GroupQuery::standing,
                ids,
                accountId);
    }

    public Optional<GroupView> one(String code) {
        return Sql.list(source, VIEW + "g.code = ?", GroupQuery::view, code).stream()
                .findFirst();
    }

    /** The groups of a person: the one chosen last first. */
    public List<GroupView> of(long accountId, Collection<Long> ids) {
        return Sql.list(
                source, VIEW + "g.id in (" + Sql.marks(ids) + ")" + CHOSEN_FIRST, GroupQuery::view, ids, accountId);
    }

    public List<GroupView> waiting() {
        return Sql.list(
                source,
                VIEW + "r.state in ('SUBMITTED', 'IN_REVIEW') order by r.applied_at limit 200",
                GroupQuery::view);
    }

    /** Groups that staff may book for, by a piece of the name or the code. */
    public List<Standing> search(String word, int limit) {
        String like = Like.anywhere(word);
        return Sql.list(
                source,
                STANDING + "(g.name_ja like ? or g.name_kana like ? or g.code like ?) order by g.name_kana limit ?",
                GroupQuery::standing,
                like,
                like,
                like,
                limit);
    }

    public List<GroupView.Move> moves(long groupId) {
        return Sql.list(
                source,
                "select * from registration_move where group_id = ? order by id",
                row -> new GroupView.Move(
                        Utc.instant(row, "at"),
                        row.getString("actor_name"),
                        RegistrationState.valueOf(row.getString("from_state")),
                        RegistrationState.valueOf(row.getString("to_state")),
                        constant(RegistrationReason.class, row.getString("reason_code")),
                        row.getString("reason_text")),
                groupId);
    }

    /** Groups that follow this one and that this one followed. */
    public List<GroupView.Linked> linked(long groupId) {
        String sql = """
                select g.code, g.name_ja, s.group_id = ? is_next from group_successor s
                join civic_group g on g.id = if(s.group_id = ?, s.successor_id, s.group_id)
                where s.group_id = ? or s.successor_id = ? order by g.name_kana""";
        return Sql.list(
                source,
                sql,
                row -> new GroupView.Linked(row.getString(1), row.getString(2), row.getBoolean(3)),
                groupId,
                groupId,
                groupId,
                groupId);
    }

    public List<GroupView.Document> documents(long groupId) {
        String sql =
                "select id, kind, file_name, media_type, size, added_at from group_document where group_id = ? order by id";
        return Sql.list(
                source,
                sql,
                row -> new GroupView.Document(
                        row.getLong(1),
                        PaperKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        Utc.instant(row, "added_at")),
                groupId);
    }

    /** A paper with its group's id, so that rights can be asked before it is given out. */
    public Optional<StoredPaper> paper(long documentId) {
        return Sql.list(
                        source,
                        "select group_id, file_name, media_type, body from group_document where id = ?",
                        row -> new StoredPaper(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)),
                        documentId)
                .stream()
                .findFirst();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getString("code"),
                names(row),
                GroupClass.valueOf(row.getString("group_class")),
                RegistrationState.valueOf(row.getString("state")),
                day(row, row.getDate("grace_until") == null ? "valid_until" : "grace_until"),
                day(row, "suspended_until"),
                row.getBoolean("provisional"));
    }

    private static GroupView view(ResultSet row) throws SQLException {
        var application = new Application(
                names(row),
                GroupClass.valueOf(row.getString("group_class")),
                row.getString("field"),
                constant(Stage.class, row.getString("stage")),
                row.getString("purpose"),
                row.getString("summary"),
                row.getBoolean("directory_consent"),
                row.getObject("member_count", Integer.class),
                row.getObject("local_count", Integer.class),
                row.getObject("months_active", Integer.class),
                row.getBoolean("annual_plan"),
                row.getBoolean("voluntary"),
                row.getBoolean("non_profit"),
                row.getBoolean("not_excluded"),
                constant(PublicBenefit.class, row.getString("public_benefit")),
                papers(row.getString("papers")));
        return new GroupView(
                row.getLong("id"),
                row.getString("code"),
                application,
                RegistrationState.valueOf(row.getString("state")),
                Utc.instant(row, "applied_at"),
                new GroupView.Days(
                        day(row, row.getDate("grace_until") == null ? "valid_until" : "grace_until"),
                        day(row, "suspended_until"),
                        day(row, "returned_until"),
                        day(row, "closed_on")),
                row.getBoolean("provisional"),
                row.getInt("round"),
                constant(Closing.class, row.getString("closing")),
                constant(RegistrationReason.class, row.getString("reason_code")),
                row.getString("reason_text"),
                List.of());
    }

    private static Set<PaperKind> papers(String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",")).map(PaperKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_ja"), row.getString("name_kana"), row.getString("name_en"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
