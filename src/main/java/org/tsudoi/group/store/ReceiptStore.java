package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.PaperReceipt;

/** Receipts of applications on paper. */
@ApplicationScoped
public class ReceiptStore {
    private static final String ALL =
            "select p.*, g.code, g.name_ja from paper_receipt p join civic_group g on g.id = p.group_id where ";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public void add(PaperReceipt receipt) {
        Sql.update(
                source,
                """
                insert into paper_receipt (id, group_id, number, handed_by, received_on, received_by, papers, entered_at)
                values (?,?,?,?,?,?,?,?)""",
                receipt.id(),
                receipt.groupId(),
                receipt.number(),
                receipt.handedBy(),
                receipt.receivedOn(),
                receipt.receivedBy(),
                receipt.papers().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                receipt.enteredAt());
    }

    public List<PaperReceipt> of(long groupId) {
        return Sql.list(source, ALL + "p.group_id = ? order by p.id", ReceiptStore::receipt, groupId);
    }

    public Optional<PaperReceipt> one(long id) {
        return Sql.list(source, ALL + "p.id = ?", ReceiptStore::receipt, id).stream()
                .findFirst();
    }

    public void forget(Instant before, int limit) {
        Sql.update(source, "delete from paper_receipt where entered_at < ? limit ?", before, limit);
    }

    private static PaperReceipt receipt(ResultSet row) throws SQLException {
        Set<PaperKind> papers = Stream.of(row.getString("papers").split(" "))
                .filter(p -> !p.isEmpty())
                .map(PaperKind::valueOf)
                .collect(Collectors.toSet());
        return new PaperReceipt(
                row.getLong("id"),
                row.getLong("group_id"),
                row.getString("number"),
                row.getString("code"),
                row.getString("name_ja"),
                row.getString("handed_by"),
                row.getDate("received_on").toLocalDate(),
                row.getString("received_by"),
                papers,
                Utc.instant(row, "entered_at"));
    }
}
