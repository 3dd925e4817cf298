package org.tsudoi.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.claim.Blocker;
import org.tsudoi.claim.Quarters;
import org.tsudoi.claim.store.Ledger;

/** The table of claims as a map: its primary key is the key of the map, and a statement that breaks it leaves nothing behind. */
final class MemoryLedger extends Ledger {
    private final Map<Row, String> rows = new HashMap<>();
    private final Map<String, List<Row>> byHolder = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private int ending;

    /** The primary key. */
    record Row(long thing, long quarter) {}

    @Override
    public boolean take(String holder, Collection<Long> things, Quarters quarters) {
        List<Row> wanted = things.stream()
                .flatMap(thing -> quarters.each().mapToObj(quarter -> new Row(thing, quarter)))
                .toList();
        if (wanted.stream().anyMatch(rows::containsKey)) {
            return false;
        }
        wanted.forEach(row -> rows.put(row, holder));
        byHolder.computeIfAbsent(holder, h -> new ArrayList<>()).addAll(wanted);
        return true;
    }

    @Override
    public boolean take(String holder, Collection<Long> things, Quarters quarters, Instant until) {
        boolean had = take(holder, things, quarters);
        if (had) {
            ends.put(holder, until);
            ending += byHolder.get(holder).size();
        }
        return had;
    }

    @Override
    public List<Blocker> blockers(Collection<Long> things, Quarters quarters) {
        return things.stream()
                .flatMap(thing -> quarters.each().mapToObj(quarter -> new Row(thing, quarter)))
                .filter(rows::containsKey)
                .map(rows::get)
                .distinct()
                .map(holder -> new Blocker(holder, ends.get(holder)))
                .toList();
    }

    @Override
    public void releaseHolds(Collection<String> holders) {
        holders.stream().filter(ends::containsKey).forEach(this::release);
    }

    @Override
    public int release(String holder) {
        List<Row> held = byHolder.getOrDefault(holder, List.of());
        held.forEach(rows::remove);
        byHolder.remove(holder);
        ending -= ends.remove(holder) == null ? 0 : held.size();
        return held.size();
    }

    @Override
    public Set<Long> held(Collection<Long> things, Quarters quarters, String butNotBy, Instant now) {
        return things.stream()
                .filter(thing -> quarters.each().anyMatch(quarter -> isHeld(new Row(thing, quarter), butNotBy, now)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public List<Word> heldQuarters(Collection<Long> things, Quarters quarters, String butNotBy, Instant now) {
        return things.stream()
                .flatMap(thing -> quarters.each()
                        .filter(quarter -> isHeld(new Row(thing, quarter), butNotBy, now))
                        .map(quarter -> quarter - quarters.first())
                        .mapToObj(n -> new Word(thing, (int) n / Long.SIZE, 1L << n % Long.SIZE)))
                .toList();
    }

    private boolean isHeld(Row row, String butNotBy, Instant now) {
        String holder = rows.get(row);
        Instant end = holder == null ? null : ends.get(holder);
        return holder != null && !holder.equals(butNotBy) && (end == null || end.isAfter(now));
    }

    /** Quarters that do not end by themselves. */
    int firm() {
        return rows.size() - ending;
    }

    /** Those that end by themselves, whether they have or not. */
    Map<String, Instant> ends() {
        return ends;
    }

    Map<Row, String> rows() {
        return rows;
    }
}
