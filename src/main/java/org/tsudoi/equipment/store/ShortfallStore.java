package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.store.Sql;
import org.tsudoi.equipment.Shortfall;
import org.tsudoi.equipment.Shortfall.Source;

/** What was wanted and not to be had. */
@ApplicationScoped
public class ShortfallStore {
    /** Anywhere, or nobody in particular. */
    public static final long NONE = 0;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Who wanted it where and when. */
    public record Wanted(long groupId, long facilityId, TimeSlot slot, LocalDate askedOn) {}

    /** The same wish on the same day is one; the most that it lacked is kept. */
    public void add(Wanted wanted, Source how, List<Shortfall> lacking) {
        lacking.forEach(lack -> Sql.update(
                source,
                """
                insert into equipment_shortfall (kind_id, facility_id, starts_at, ends_at, group_id, asked_on, source, missing)
                values (?,?,?,?,?,?,?,?) on duplicate key update missing = greatest(missing, values(missing))""",
                lack.kind().id(),
                wanted.facilityId(),
                wanted.slot().start(),
                wanted.slot().end(),
                wanted.groupId(),
                wanted.askedOn(),
                how,
                lack.missing()));
    }
}
