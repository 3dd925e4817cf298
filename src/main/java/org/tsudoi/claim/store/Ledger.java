package org.tsudoi.claim.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.SqlFailure;
import org.tsudoi.claim.Quarters;

/** Rows of (thing, quarter, holder). One statement in key order takes all quarters or none. */
@ApplicationScoped
public class Ledger {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Takes every quarter of every thing; false when any of them is held, and then nothing is taken. */
    public boolean take(String holder, Collection<Long> things, Quarters quarters) {
        var values = new StringBuilder("insert into claim (thing, slot, holder) values ");
        List<Object> arguments = new ArrayList<>();
        for (long thing : new TreeSet<>(things)) {
            quarters.each().forEach(quarter -> {
                values.append(arguments.isEmpty() ? "(?,?,?)" : ",(?,?,?)");
                arguments.addAll(List.of(thing, quarter, holder));
            });
        }
        try {
            Sql.update(source, values.toString(), arguments.toArray());
            return true;
        } catch (SqlFailure failure) {
            if (SqlFailure.isDuplicate(failure)) {
                return false;
            }
            throw failure;
        }
    }

    public int release(String holder) {
        return Sql.update(source, "delete from claim where holder = ?", holder);
    }

    /** Gives back the quarters of one thing from one of them on. */
    public int release(String holder, long thing, long firstQuarter) {
        return Sql.update(
                source,
                "delete from claim where holder = ? and thing = ? and slot >= ?",
                holder,
                thing,
                Math.max(0, firstQuarter));
    }

    /** Those of the things that someone holds in any of the quarters. */
    public Set<Long> held(Collection<Long> things, Quarters quarters) {
        String sql = "select distinct thing from claim where thing in (" + Sql.marks(things)
                + ") and slot >= ? and slot < ?";
        return Sql.list(source, sql, row -> row.getLong(1), things, quarters.first(), quarters.end()).stream()
                .collect(Collectors.toSet());
    }

    /** Every (thing, quarter) held in the quarters, for whoever paints a calendar or looks for free time. */
    public List<long[]> heldQuarters(Collection<Long> things, Quarters quarters) {
        String sql =
                "select thing, slot from claim where thing in (" + Sql.marks(things) + ") and slot >= ? and slot < ?";
        return Sql.list(
                source,
                sql,
                row -> new long[] {row.getLong(1), row.getLong(2)},
                things,
                quarters.first(),
                quarters.end());
    }

    public long nextThing() {
        return Sql.list(source, "select nextval(thing_seq)", row -> row.getLong(1))
                .get(0);
    }
}
