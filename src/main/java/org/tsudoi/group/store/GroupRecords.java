package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.store.Rows;
import org.tsudoi.base.store.Sql;

/**
 * Everything this feature keeps about a group, row by row. Papers by their names, for they are given out one by one; of the comparison of rosters
 * only how many, for nobody can read its hashes; of findings those of rounds that are decided (情報公開条例: nothing is told of a decision half made).
 */
@ApplicationScoped
public class GroupRecords {
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("group", """
                select code, name_ja, name_kana, name_en, group_class, field, stage, directory_consent, summary, public_contact, created_at
                from civic_group where id = ?""");
        SECTIONS.put("registration", """
                select state, applied_at, decided_at, valid_from, valid_until, suspended_until, returned_until, grace_until, provisional, round,
                  closing, closed_on, reason_code, reason_text, member_count, local_count, months_active, annual_plan, voluntary, non_profit,
                  not_excluded, public_benefit, purpose from registration where group_id = ?""");
        SECTIONS.put("history", """
                select at, actor_name, from_state, to_state, reason_code, reason_text from registration_move where group_id = ? order by id""");
        SECTIONS.put("decisions", """
                select round, decided_at, decided_by, to_state, provisional, valid_from, valid_until, last_day, reason_code, reason_text
                from registration_decision where group_id = ? order by id""");
        SECTIONS.put("grounds", """
                select d.round, l.name, l.law, l.fact, l.outcome, l.note from registration_decision_line l
                join registration_decision d on d.id = l.decision_id where d.group_id = ? order by d.id, l.position""");
        SECTIONS.put("findings", """
                select c.round, c.criterion, c.accepted, c.note, c.checked_by, c.checked_at from criterion_check c
                where c.group_id = ? and exists (select 1 from registration_decision d where d.group_id = c.group_id and d.round = c.round)
                order by c.round, c.criterion""");
        SECTIONS.put(
                "stages",
                "select stage, since, set_by, confirmed_by from stage_entry where group_id = ? order by since, id");
        SECTIONS.put(
                "classes", "select group_class, since, set_by from class_entry where group_id = ? order by since, id");
        SECTIONS.put("profile", """
                select volunteer, civic, corporate_number, audience, place, joining, contact, website, labels
                from group_profile where group_id = ?""");
        SECTIONS.put("people", """
                select a.name, a.email, r.role, r.granted_at from role_grant r join account a on a.id = r.account_id
                where r.scope = ? and r.role in ('REPRESENTATIVE', 'CONTACT', 'MEMBER') order by r.granted_at, a.id""");
        SECTIONS.put("invitations", """
                select email, role, invited_by, evidence, created_at, expires_at from officer_invitation where group_id = ? order by id""");
        SECTIONS.put("handOver", """
                select f.name from_name, t.name to_name, h.asked_at from hand_over h join account f on f.id = h.from_account
                join account t on t.id = h.to_account where h.group_id = ?""");
        SECTIONS.put("papers", """
                select kind, file_name, media_type, size, added_at from group_document where group_id = ? order by id""");
        SECTIONS.put("receipts", """
                select number, handed_by, received_on, received_by, papers from paper_receipt where group_id = ? order by id""");
        SECTIONS.put("successors", """
                select g.code, g.name_ja from group_successor s join civic_group g on g.id = s.successor_id where s.group_id = ?""");
        SECTIONS.put("corrections", """
                select reference, asked_at, subject, text, state, answer, answered_by, answered_at from correction
                where group_id = ? order by id""");
        SECTIONS.put("lookedAt", "select day, name from group_access where group_id = ? order by day, name");
        SECTIONS.put("reminders", """
                select last_day, days, sent_at from registration_reminder where group_id = ? order by sent_at""");
        SECTIONS.put("membersCompared", """
                select count(*) members, max(taken_at) taken_at from roster_hash where group_id = ? having count(*) > 0""");
        SECTIONS.put("trail", """
                select a.at, a.actor_name, a.act from audit a join civic_group g on a.subject = convert(g.code using ascii)
                where a.subject_kind = 'group' and g.id = ? order by a.id""");
    }

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public Map<String, List<Map<String, String>>> of(long groupId) {
        Map<String, List<Map<String, String>>> sections = new LinkedHashMap<>();
        SECTIONS.forEach((name, sql) -> sections.put(name, Sql.list(source, sql, Rows::map, groupId)));
        return sections;
    }
}
