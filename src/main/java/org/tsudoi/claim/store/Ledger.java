package org.tsudoi.claim.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

    /** One quarter of an hour of one thing. */
    public record Cell(long thing, long quarter) {}

    /** Takes every quarter of every thing; false when any of them is held, and then nothing is taken. */
    public boolean take(String holder, Collection<Long> things, Quarters quarters) {
        return insert(
                holder,
                new TreeSet<>(things)
                        .stream()
                                .flatMap(thing -> quarters.each().mapToObj(quarter -> new Cell(thing, quarter)))
                                .toList());
    }

    /** Takes those quarters that the holder does not have yet; false when somebody else has any of them. */
    public boolean takeMore(String holder, Collection<Long> things, Quarters quarters) {
        Set<Cell> own = Set.copyOf(cells(holder));
        List<Cell> missing = new TreeSet<>(things)
                .stream()
                        .flatMap(thing -> quarters.each().mapToObj(quarter -> new Cell(thing, quarter)))
                        .filter(cell -> !own.contains(cell))
                        .toList();
        return missing.isEmpty() || insert(holder, missing);
    }

    /** Gives back what the holder has and no longer needs. */
    public void keepOnly(String holder, Set<Cell> needed) {
        cells(holder).stream()
                .filter(cell -> !needed.contains(cell))
                .collect(Collectors.groupingBy(Cell::thing, Collectors.mapping(Cell::quarter, Collectors.toList())))
                .forEach((thing, quarters) -> Sql.update(
                        source,
                        "delete from claim where thing = ? and holder = ? and slot in (" + Sql.marks(quarters) + ")",
                        thing,
                        holder,
                        quarters));
    }

    private List<Cell> cells(String holder) {
        return Sql.list(
                source,
                "select thing, slot from claim where holder = ?",
                row -> new Cell(row.getLong(1), row.getLong(2)),
                holder);
    }

    private boolean insert(String holder, List<Cell> cells) {
        List<Object> arguments = new ArrayList<>();
        cells.forEach(cell -> arguments.addAll(List.of(cell.thing(), cell.quarter(), holder)));
        String values = String.join(",", Collections.nCopies(cells.size(), "(?,?,?)"));
        try {
            Sql.update(source, "insert into claim (thing, slot, holder) values " + values, arguments.toArray());
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

    /** Those of the things that someone holds in any of the quarters; what this holder has does not count, nobody is null. */
    public Set<Long> held(Collection<Long> things, Quarters quarters, String butNotBy) {
        String sql = "select distinct thing from claim where thing in (" + Sql.marks(things)
                + ") and slot >= ? and slot < ? and holder <> ?";
        return Sql.list(
                        source,
                        sql,
                        row -> row.getLong(1),
                        things,
                        quarters.first(),
                        quarters.end(),
                        butNotBy == null ? "" : butNotBy)
                .stream()
                .collect(Collectors.toSet());
    }

    /** Every (thing, quarter) held in the quarters, for whoever paints a calendar or looks for free time. */
    public List<long[]> heldQuarters(Collection<Long> things, Quarters quarters, String butNotBy) {
        String sql = "select thing, slot from claim where thing in (" + Sql.marks(things)
                + ") and slot >= ? and slot < ?" + (butNotBy == null ? "" : " and holder <> ?");
        List<Object> arguments = new ArrayList<>(List.of(things, quarters.first(), quarters.end()));
        if (butNotBy != null) {
            arguments.add(butNotBy);
        }
        return Sql.list(source, sql, row -> new long[] {row.getLong(1), row.getLong(2)}, arguments.toArray());
    }

    public long nextThing() {
        return Sql.list(source, "select nextval(thing_seq)", row -> row.getLong(1))
                .get(0);
    }
}
