package org.tsudoi.claim.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.SqlFailure;
import org.tsudoi.base.store.Utc;
import org.tsudoi.claim.Blocker;
import org.tsudoi.claim.Quarters;

/** Rows of (thing, quarter, holder). One statement in key order takes all quarters or none. */
@ApplicationScoped
public class Ledger {
    private static final String NOT_OVER = " and (until is null or until > ?)";

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** One quarter of an hour of one thing. */
    public record Cell(long thing, long quarter) {}

    /** Takes every quarter of every thing; false when any of them is held, and then nothing is taken. */
    public boolean take(String holder, Collection<Long> things, Quarters quarters) {
        return insert(holder, cells(things, quarters));
    }

    /** As {@link #take}, until an instant. */
    public boolean take(String holder, Collection<Long> things, Quarters quarters, Instant until) {
        return insert("(thing, slot, holder, until)", "(?,?,?,?)", cells(things, quarters), holder, until);
    }

    private static List<Cell> cells(Collection<Long> things, Quarters quarters) {
        return new TreeSet<>(things)
                .stream()
                        .flatMap(thing -> quarters.each().mapToObj(quarter -> new Cell(thing, quarter)))
                        .toList();
    }

    /** Who has any of the things in any of the quarters, whether it is over or not. */
    public List<Blocker> blockers(Collection<Long> things, Quarters quarters) {
        return Sql.list(
                source,
                "select distinct holder, until from claim where thing in (" + Sql.marks(things)
                        + ") and slot >= ? and slot < ?",
                row -> new Blocker(row.getString(1), Utc.instant(row, "until")),
                things,
                quarters.first(),
                quarters.end());
    }

    /** Gives back all that these holders hold until an instant, wherever it is. */
    public void releaseHolds(Collection<String> holders) {
        Sql.update(
                source,
                "delete from claim where holder in (" + Sql.marks(holders) + ") and until is not null",
                holders);
    }

    /** Takes those quarters that the holder does not have yet; false when somebody else has any of them. */
    public boolean takeMore(String holder, Collection<Long> things, Quarters quarters) {
        Set<Cell> own = Set.copyOf(cells(holder));
        List<Cell> missing = cells(things, quarters).stream()
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
        return insert("(thing, slot, holder)", "(?,?,?)", cells, holder);
    }

    private boolean insert(String columns, String marks, List<Cell> cells, Object... more) {
        List<Object> arguments = new ArrayList<>();
        for (Cell cell : cells) {
            arguments.add(cell.thing());
            arguments.add(cell.quarter());
            arguments.addAll(List.of(more));
        }
        String values = String.join(",", Collections.nCopies(cells.size(), marks));
        try {
            Sql.update(source, "insert into claim " + columns + " values " + values, arguments.toArray());
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
    public Set<Long> held(Collection<Long> things, Quarters quarters, String butNotBy, Instant now) {
        String sql = "select distinct thing from claim where thing in (" + Sql.marks(things)
                + ") and slot >= ? and slot < ? and holder <> ?" + NOT_OVER;
        return Sql.list(
                        source,
                        sql,
                        row -> row.getLong(1),
                        things,
                        quarters.first(),
                        quarters.end(),
                        butNotBy == null ? "" : butNotBy,
                        now)
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * What is held of a thing in 64 quarters in a row.
     *
     * @param word which 64 of them, counted from the first quarter asked for
     * @param bits one for each quarter, the lowest for the first
     */
    public record Word(long thing, int word, long bits) {
        /** Counted from the first quarter asked for. */
        public BitSet quarters() {
            long[] words = new long[word + 1];
            words[word] = bits;
            return BitSet.valueOf(words);
        }
    }

    /** Everything held in the quarters, for whoever paints a calendar or looks for free time: a few rows a thing, not one a quarter. */
    public List<Word> heldQuarters(Collection<Long> things, Quarters quarters, String butNotBy, Instant now) {
        String sql =
                "select thing, (slot - ?) div 64 word, cast(bit_or(1 << ((slot - ?) mod 64)) as signed) from claim where thing in ("
                        + Sql.marks(things) + ") and slot >= ? and slot < ?" + NOT_OVER
                        + (butNotBy == null ? "" : " and holder <> ?")
                        + " group by thing, word";
        List<Object> arguments = new ArrayList<>(
                List.of(quarters.first(), quarters.first(), things, quarters.first(), quarters.end(), now));
        if (butNotBy != null) {
            arguments.add(butNotBy);
        }
        return Sql.list(
                source, sql, row -> new Word(row.getLong(1), row.getInt(2), row.getLong(3)), arguments.toArray());
    }

    public long nextThing() {
        return Sql.list(source, "select nextval(thing_seq)", row -> row.getLong(1))
                .get(0);
    }
}
