package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.GroupProfile;
import org.tsudoi.group.Labels;
import org.tsudoi.group.Stage;
import org.tsudoi.group.StageEntry;

/** What groups say of themselves to everybody, and the stages of their lives. */
@ApplicationScoped
public class ProfileStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public Optional<GroupProfile> profile(long groupId) {
        return Sql.list(
                        source,
                        "select * from group_profile where group_id = ?",
                        row -> new GroupProfile(
                                row.getBoolean("volunteer"),
                                row.getBoolean("civic"),
                                row.getString("corporate_number"),
                                row.getString("audience"),
                                row.getString("place"),
                                row.getString("joining"),
                                row.getString("contact"),
                                row.getString("website"),
                                Labels.of(row.getString("labels"))),
                        groupId)
                .stream()
                .findFirst();
    }

    public void keep(long groupId, GroupProfile profile) {
        Sql.update(
                source,
                """
                replace into group_profile (group_id, volunteer, civic, corporate_number, audience, place, joining, contact, website, labels)
                values (?,?,?,?,?,?,?,?,?,?)""",
                groupId,
                profile.volunteer(),
                profile.civic(),
                profile.corporateNumber(),
                profile.audience(),
                profile.place(),
                profile.joining(),
                profile.contact(),
                profile.website(),
                profile.labels().stored());
    }

    public List<StageEntry> stages(long groupId) {
        return Sql.list(
                source,
                "select id, stage, since, set_by, confirmed_by from stage_entry where group_id = ? order by since, id",
                row -> new StageEntry(
                        row.getLong(1),
                        Stage.valueOf(row.getString(2)),
                        row.getDate(3).toLocalDate(),
                        row.getString(4),
                        row.getString(5)),
                groupId);
    }

    public void confirmStage(long groupId, long entryId, String by) {
        Sql.update(
                source,
                "update stage_entry set confirmed_by = ? where id = ? and group_id = ? and confirmed_by is null",
                by,
                entryId,
                groupId);
    }
}
