package org.tsudoi.equipment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.YamlNode;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.LendingBook.Overdue;
import org.tsudoi.group.GroupClass;

/** The versions of the rules of lending, as YAML in the table of rule sets. */
@ApplicationScoped
public class LendingBooks {
    /** Where the rules say nothing of it: with the city's daily round. */
    private static final int A_DAY = 1440;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** The version in force on a day; before the first, the first. */
    public LendingBook on(LocalDate day) {
        List<LendingBook> books = Sql.list(
                source,
                "select id, body from rule_set where kind = 'LENDING' order by valid_from",
                row -> read(row.getLong(1), row.getString(2)));
        return books.stream()
                .filter(b -> !b.validFrom().isAfter(day))
                .max(Comparator.comparing(LendingBook::validFrom))
                .orElseGet(() -> books.get(0));
    }

    public void add(String yaml, Instant now) {
        Sql.update(
                source,
                "insert ignore into rule_set (id, kind, code, valid_from, body, created_at) values (?,'LENDING','CITY',?,?,?)",
                Ids.next(),
                read(0, yaml).validFrom(),
                yaml,
                now);
    }

    static LendingBook read(long id, String yaml) {
        var node = YamlNode.read(yaml);
        YamlNode overdue = node.in("overdue");
        return new LendingBook(
                id,
                LocalDate.parse(node.text("validFrom")),
                node.constants("eligible", GroupClass.class),
                node.number("opensMonthsBefore"),
                node.number("mostDays"),
                node.number("bufferMinutes"),
                node.number("mostSlips"),
                node.number("collectWithinHours"),
                node.has("transferMinutes") ? node.number("transferMinutes") : A_DAY,
                new Overdue(overdue.number("graceHours"), overdue.number("heldHours"), overdue.number("banMonths")),
                node.in("laws").laws());
    }
}
