package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tsudoi.base.store.Rows;
import org.tsudoi.base.store.Sql;

/** Loans of a group or of a person, for whoever asks what is kept about them. */
@ApplicationScoped
public class LoanRecords {
    private static final String LOANS = """
            select s.reference, s.starts_at, s.ends_at, s.purpose, s.note, s.received_by, s.created_at from loan_slip s where %s order by s.starts_at""";
    private static final String UNITS = """
            select s.reference, k.code kind, u.tag, l.state, l.handed_over_at, l.handed_over_by, l.condition_out, l.returned_at, l.taken_back_by,
              l.condition_in, l.missing_in, l.liability, l.remark from loan l join loan_slip s on s.id = l.slip_id
            join equipment_kind k on k.id = l.kind_id join equipment_unit u on u.thing = l.unit where s.group_id = ? order by s.starts_at, u.tag""";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<Map<String, String>> ofGroup(long groupId) {
        return Sql.list(source, LOANS.formatted("s.group_id = ?"), Rows::map, groupId);
    }

    public List<Map<String, String>> askedBy(long accountId) {
        return Sql.list(source, LOANS.formatted("s.requested_by = ?"), Rows::map, accountId);
    }

    /** What was handed over and how it came back. */
    public List<Map<String, String>> units(long groupId) {
        return Sql.list(source, UNITS, Rows::map, groupId);
    }

    /** What the group wanted to borrow and was not to be had. */
    public List<Map<String, String>> shortfalls(long groupId) {
        return Sql.list(
                source,
                "select k.code kind, s.starts_at, s.ends_at, s.asked_on, s.source, s.missing from equipment_shortfall s "
                        + "join equipment_kind k on k.id = s.kind_id where s.group_id = ? order by s.asked_on, k.code",
                Rows::map,
                groupId);
    }

    /** Days on which the group may borrow nothing, after something came back late. */
    public List<Map<String, String>> bans(long groupId) {
        return Sql.list(
                source,
                "select from_date, last_date, lifted_at, lifted_by from loan_ban where group_id = ? order by from_date",
                Rows::map,
                groupId);
    }
}
