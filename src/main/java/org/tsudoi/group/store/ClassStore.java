package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.ClassEntry;
import org.tsudoi.group.GroupClass;

/** The classes under which groups were registered. */
@ApplicationScoped
public class ClassStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Adds to the history when the newest entry is another. */
    public void registered(CivicGroup group, LocalDate since, String setBy) {
        String newest = "select group_class from class_entry where group_id = ? order by since desc, id desc limit 1";
        Sql.update(
                source,
                "insert into class_entry (id, group_id, group_class, since, set_by) select ?, ?, ?, ?, ? from dual where coalesce(("
                        + newest + "), '') <> ?",
                Ids.next(),
                group.id(),
                group.groupClass,
                since,
                setBy,
                group.id(),
                group.groupClass);
    }

    public List<ClassEntry> of(long groupId) {
        return Sql.list(
                source,
                "select group_class, since, set_by from class_entry where group_id = ? order by since, id",
                row -> new ClassEntry(
                        GroupClass.valueOf(row.getString(1)), row.getDate(2).toLocalDate(), row.getString(3)),
                groupId);
    }
}
