package org.tsudoi.group.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.store.Sql;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.RegistrationBook;
import org.tsudoi.group.Stage;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The versions of the registration criteria, as YAML in the table of rule sets. */
@ApplicationScoped
public class RegistrationBooks {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** The version in force on a day; before the first, the first. */
    public RegistrationBook on(LocalDate day) {
        List<RegistrationBook> books = Sql.list(
                source,
                "select id, body from rule_set where kind = 'REGISTRATION' order by valid_from",
                row -> read(row.getLong(1), row.getString(2)));
        return books.stream()
                .filter(b -> !b.validFrom().isAfter(day))
                .max(Comparator.comparing(RegistrationBook::validFrom))
                .orElseGet(() -> books.get(0));
    }

    public void add(String yaml, Instant now) {
        RegistrationBook book = read(0, yaml);
        Sql.update(
                source,
                "insert ignore into rule_set (id, kind, code, valid_from, body, created_at) values (?,'REGISTRATION','CITY',?,?,?)",
                Ids.next(),
                book.validFrom(),
                yaml,
                now);
    }

    static RegistrationBook read(long id, String yaml) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new RegistrationBook(
                id,
                LocalDate.parse((String) root.get("validFrom")),
                number(root, "leastMembers"),
                number(root, "leastLocalPercent"),
                number(root, "leastMonths"),
                constants(PublicBenefit.class, root.get("acceptedBenefit")),
                constants(Stage.class, root.get("bylawsWaivedFor")),
                number(root, "renewalFromMonth"));
    }

    private static int number(Map<String, Object> root, String name) {
        if (root.get(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(name + ": not a number");
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Object values) {
        Set<E> answer = EnumSet.noneOf(type);
        ((List<?>) values).forEach(v -> answer.add(Enum.valueOf(type, (String) v)));
        return answer;
    }
}
