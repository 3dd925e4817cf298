package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.RegistrationBook;

/** The versions of the rules of registration, as YAML in the table of rule sets. */
@ApplicationScoped
public class RegistrationBooks {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** The version in force on a day; before the first, the first. */
    public RegistrationBook on(LocalDate day) {
        List<RegistrationBook> books = Sql.list(
                source,
                "select id, body from rule_set where kind = 'REGISTRATION' order by valid_from <= ? desc, "
                        + "if(valid_from <= ?, -1, 1) * to_days(valid_from) limit 1",
                row -> RegistrationBookYaml.read(row.getLong(1), row.getString(2)),
                day,
                day);
        return books.get(0);
    }

    public void add(String yaml, Instant now) {
        RegistrationBook book = RegistrationBookYaml.read(0, yaml);
        Sql.update(
                source,
                "insert ignore into rule_set (id, kind, code, valid_from, body, created_at) values (?,'REGISTRATION','CITY',?,?,?)",
                Ids.next(),
                book.validFrom(),
                yaml,
                now);
    }
}
