package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.ImportColumn;
import org.tsudoi.group.RegisterTable.Known;

/** Files of a register that are looked at, and what was understood of earlier ones. */
@ApplicationScoped
public class ImportStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** @param places what was chosen, or null as long as nothing was */
    public record Waiting(long id, String fileName, byte[] body, Map<ImportColumn, Integer> places) {}

    public long keep(long accountId, String fileName, byte[] body, Instant now) {
        long id = Ids.next();
        Sql.update(
                source,
                "insert into register_import (id, account_id, file_name, body, created_at) values (?,?,?,?,?)",
                id,
                accountId,
                fileName,
                body,
                now);
        return id;
    }

    public Optional<Waiting> waiting(long id, long accountId) {
        return Sql.list(
                        source,
                        "select id, file_name, body, places from register_import where id = ? and account_id = ?",
                        row -> new Waiting(row.getLong(1), row.getString(2), row.getBytes(3), places(row.getString(4))),
                        id,
                        accountId)
                .stream()
                .findFirst();
    }

    public void choose(long id, Map<ImportColumn, Integer> places) {
        var text = new StringBuilder();
        places.forEach((column, at) ->
                text.append(column.name()).append('=').append(at).append(','));
        Sql.update(source, "update register_import set places = ? where id = ?", text.toString(), id);
    }

    /** True for the one who comes first. */
    public boolean end(long id) {
        return Sql.update(source, "delete from register_import where id = ?", id) == 1;
    }

    public Map<ImportColumn, String> headings() {
        Map<ImportColumn, String> headings = new EnumMap<>(ImportColumn.class);
        Sql.list(
                source,
                "select field, heading from register_import_heading",
                row -> headings.put(ImportColumn.valueOf(row.getString(1)), row.getString(2)));
        return headings;
    }

    public void remember(Map<ImportColumn, String> headings) {
        headings.forEach((column, heading) -> Sql.update(
                source,
                "replace into register_import_heading (field, heading) values (?,?)",
                column,
                heading.substring(0, Math.min(200, heading.length()))));
    }

    /** Every group, as names are compared. */
    public List<Known> register() {
        return Sql.list(
                source,
                "select g.code, g.name_ja, g.name_kana from civic_group g join registration r on r.group_id = g.id",
                row -> new Known(row.getString(1), row.getString(2), row.getString(3), 0));
    }

    public void forget(Instant before, int limit) {
        Sql.update(source, "delete from register_import where created_at < ? limit ?", before, limit);
    }

    private static Map<ImportColumn, Integer> places(String text) {
        if (text == null) {
            return null;
        }
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        for (String part : text.split(",")) {
            if (!part.isEmpty()) {
                places.put(ImportColumn.valueOf(part.split("=")[0]), Integer.valueOf(part.split("=")[1]));
            }
        }
        return places;
    }
}
