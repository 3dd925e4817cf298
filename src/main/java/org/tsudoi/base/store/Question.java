package org.tsudoi.base.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.Reach;

/** A statement that grows by what is asked for, each condition with its arguments. */
public final class Question {
    private final StringBuilder sql;
    private final List<Object> arguments = new ArrayList<>();

    /** @param beginning a statement that ends in its first condition */
    public Question(String beginning) {
        this.sql = new StringBuilder(beginning);
    }

    /** Narrows to what the condition says of a value; null does not narrow. */
    public Question and(String condition, Object value) {
        return value == null ? this : then(" and " + condition, value);
    }

    /** Narrows to these values; none does not narrow. */
    public Question in(String condition, Collection<?> values) {
        return values.isEmpty() ? this : then(" and " + condition.formatted(Sql.marks(values)), values);
    }

    /** Narrows to what the reader may see. */
    public Question within(Reach reach, String group, String facility) {
        if (reach.everything()) {
            return this;
        }
        String own = group + " in (" + Sql.marks(reach.groups()) + ")";
        String here = facility + " in (" + Sql.marks(reach.facilities()) + ")";
        return then(" and (" + own + " or " + here + ")", reach.groups(), reach.facilities());
    }

    /** Adds the end of the statement: its order and its limit. */
    public Question then(String more, Object... values) {
        sql.append(more);
        arguments.addAll(List.of(values));
        return this;
    }

    public <T> List<T> list(DataSource source, Sql.RowMapper<T> mapper) {
        return Sql.list(source, sql.toString(), mapper, arguments.toArray());
    }
}
