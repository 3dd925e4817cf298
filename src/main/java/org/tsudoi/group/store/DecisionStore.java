package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.group.CriterionCheck;
import org.tsudoi.group.DecisionLetter;
import org.tsudoi.group.DecisionRules.Proposal;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Verdict;

/** What staff found, prepared and decided. */
@ApplicationScoped
public class DecisionStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** A decision in the making. */
    public record Draft(
            RegistrationState to, RegistrationReason reason, String text, LocalDate until, long by, String byName) {}

    public void check(long groupId, int round, CriterionCheck check, Instant now) {
        Sql.update(
                source, """
                insert into criterion_check (group_id, round, criterion, accepted, note, checked_by, checked_at) values (?,?,?,?,?,?,?)
                on duplicate key update accepted = values(accepted), note = values(note), checked_by = values(checked_by),
                  checked_at = values(checked_at)""", groupId, round, check.criterion(), check.accepted(), check.note(), check.checkedBy(), now);
    }

    public void uncheck(long groupId, int round, String criterion) {
        Sql.update(
                source,
                "delete from criterion_check where group_id = ? and round = ? and criterion = ?",
                groupId,
                round,
                criterion);
    }

    /** Findings of a round by id of the criterion. */
    public Map<String, CriterionCheck> checks(long groupId, int round) {
        return Sql.list(
                        source,
                        "select criterion, accepted, note, checked_by from criterion_check where group_id = ? and round = ?",
                        row -> new CriterionCheck(
                                row.getString(1), row.getBoolean(2), row.getString(3), row.getString(4)),
                        groupId,
                        round)
                .stream()
                .collect(Collectors.toMap(CriterionCheck::criterion, Function.identity()));
    }

    public Optional<Proposal> proposal(long groupId) {
        return Sql.list(
                        source,
                        "select to_state, prepared_by, prepared_name from decision_proposal where group_id = ?",
                        row -> new Proposal(
                                RegistrationState.valueOf(row.getString(1)), row.getLong(2), row.getString(3)),
                        groupId)
                .stream()
                .findFirst();
    }

    public void propose(long groupId, Draft draft, Instant now) {
        Sql.update(
                source,
                """
                insert into decision_proposal (group_id, to_state, reason_code, reason_text, suspended_until, prepared_by, prepared_name, prepared_at)
                values (?,?,?,?,?,?,?,?)""",
                groupId,
                draft.to(),
                draft.reason(),
                draft.text(),
                draft.until(),
                draft.by(),
                draft.byName(),
                now);
    }

    public void endProposal(long groupId) {
        Sql.update(source, "delete from decision_proposal where group_id = ?", groupId);
    }

    /** Keeps the letter; its id is made here. */
    public void keep(DecisionLetter letter, String decidedBy) {
        long id = Ids.next();
        Sql.update(
                source,
                """
                insert into registration_decision (id, group_id, round, decided_at, decided_by, group_name, applied_at, to_state, provisional,
                  valid_from, valid_until, last_day, reason_code, reason_text) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
                id,
                letter.groupId(),
                letter.round(),
                letter.decidedAt(),
                decidedBy,
                letter.groupName(),
                letter.appliedAt(),
                letter.to(),
                letter.provisional(),
                letter.validFrom(),
                letter.validUntil(),
                letter.lastDay(),
                letter.reason(),
                letter.reasonText());
        for (int i = 0; i < letter.lines().size(); i++) {
            DecisionLetter.Line line = letter.lines().get(i);
            Sql.update(
                    source,
                    "insert into registration_decision_line (decision_id, position, name, law, fact, outcome, note) values (?,?,?,?,?,?,?)",
                    id,
                    i,
                    line.name(),
                    line.law(),
                    line.fact(),
                    line.outcome(),
                    line.note());
        }
    }

    /** Letters of a group, newest first, without their lines. */
    public List<DecisionLetter> letters(long groupId) {
        return letters("d.group_id = ? order by d.id desc", groupId);
    }

    public Optional<DecisionLetter> letter(long id) {
        return letters("d.id = ?", id).stream().findFirst().map(l -> l.with(lines(id)));
    }

    private List<DecisionLetter> letters(String condition, long value) {
        return Sql.list(
                source,
                "select d.*, g.code from registration_decision d join civic_group g on g.id = d.group_id where "
                        + condition,
                DecisionStore::letter,
                value);
    }

    private List<DecisionLetter.Line> lines(long id) {
        return Sql.list(
                source,
                "select name, law, fact, outcome, note from registration_decision_line where decision_id = ? order by position",
                row -> new DecisionLetter.Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Verdict.Outcome.valueOf(row.getString(4)),
                        row.getString(5)),
                id);
    }

    private static DecisionLetter letter(ResultSet row) throws SQLException {
        String reason = row.getString("reason_code");
        return new DecisionLetter(
                row.getLong("id"),
                row.getLong("group_id"),
                row.getString("code"),
                row.getString("group_name"),
                row.getInt("round"),
                Utc.instant(row, "decided_at"),
                Utc.instant(row, "applied_at"),
                RegistrationState.valueOf(row.getString("to_state")),
                row.getBoolean("provisional"),
                day(row, "valid_from"),
                day(row, "valid_until"),
                day(row, "last_day"),
                reason == null ? null : RegistrationReason.valueOf(reason),
                row.getString("reason_text"),
                List.of());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
