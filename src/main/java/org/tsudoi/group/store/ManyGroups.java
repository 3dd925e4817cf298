package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.Application;
import org.tsudoi.group.ImportedGroup;
import org.tsudoi.group.NameKey;
import org.tsudoi.group.RegistrationState;

/** Writes a whole register of groups at once. */
@ApplicationScoped
public class ManyGroups {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** A group with the id and the number it gets. */
    public record Numbered(long id, String code, ImportedGroup group) {}

    public void add(List<Numbered> groups, String actorName, Instant now) {
        LocalDate today = JapanTime.dayOf(now);
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> registrations = new ArrayList<>();
        List<Object[]> moves = new ArrayList<>();
        List<Object[]> stages = new ArrayList<>();
        List<Object[]> classes = new ArrayList<>();
        List<Object[]> profiles = new ArrayList<>();
        for (Numbered n : groups) {
            rows.add(group(n, now));
            registrations.add(registration(n, today));
            moves.add(new Object[] {
                Ids.next(),
                n.id(),
                now,
                actorName,
                RegistrationState.DRAFT,
                n.group().state()
            });
            if (n.group().application().stage() != null) {
                stages.add(new Object[] {
                    Ids.next(), n.id(), n.group().application().stage(), today, actorName
                });
            }
            if (n.group().state() == RegistrationState.REGISTERED) {
                classes.add(new Object[] {
                    Ids.next(), n.id(), n.group().application().groupClass(), today, actorName
                });
            }
            if (n.group().corporateNumber() != null) {
                profiles.add(new Object[] {n.id(), false, false, n.group().corporateNumber()});
            }
        }
        Sql.insertAll(source, """
                insert into civic_group (id, code, name_ja, name_kana, name_en, group_class, field, stage, directory_consent, summary, name_key,
                  kana_key, created_at, version) values""", rows);
        Sql.insertAll(source, """
                insert into registration (id, group_id, state, valid_from, valid_until, closed_on, member_count, local_count, purpose, registered_class, annual_plan,
                  voluntary, non_profit, not_excluded, version) values""", registrations);
        Sql.insertAll(
                source,
                "insert into registration_move (id, group_id, at, actor_name, from_state, to_state) values",
                moves);
        Sql.insertAll(source, "insert into stage_entry (id, group_id, stage, since, set_by) values", stages);
        Sql.insertAll(source, "insert into class_entry (id, group_id, group_class, since, set_by) values", classes);
        Sql.insertAll(
                source, "insert into group_profile (group_id, volunteer, civic, corporate_number) values", profiles);
    }

    private static Object[] group(Numbered n, Instant now) {
        Application form = n.group().application();
        return new Object[] {
            n.id(),
            n.code(),
            form.names().ja(),
            form.names().kana(),
            form.names().en(),
            form.groupClass(),
            form.field(),
            form.stage(),
            false,
            form.summary(),
            NameKey.of(form.names().ja()),
            NameKey.of(form.names().kana()),
            now,
            1
        };
    }

    private static Object[] registration(Numbered n, LocalDate today) {
        Application form = n.group().application();
        boolean closed = n.group().state() == RegistrationState.CLOSED;
        return new Object[] {
            Ids.next(),
            n.id(),
            n.group().state(),
            today,
            n.group().validUntil(),
            closed ? today : null,
            form.memberCount(),
            form.localCount(),
            form.purpose(),
            n.group().state() == RegistrationState.REGISTERED ? form.groupClass() : null,
            false,
            false,
            false,
            false,
            1
        };
    }
}
