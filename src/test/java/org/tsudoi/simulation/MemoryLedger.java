package org.tsudoi.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.claim.Quarters;
import org.tsudoi.claim.store.Ledger;

/** The table of claims as a map: its primary key is the key of the map, and a statement that breaks it leaves nothing behind. */
final class MemoryLedger extends Ledger {
    private final Map<Row, String> rows = new HashMap<>();
    private final Map<String, List<Row>> byHolder = new HashMap<>();

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
    public int release(String holder) {
        List<Row> held = byHolder.getOrDefault(holder, List.of());
        held.forEach(rows::remove);
        byHolder.remove(holder);
        return held.size();
    }

    @Override
    public Set<Long> held(Collection<Long> things, Quarters quarters, String butNotBy) {
        return things.stream()
                .filter(thing -> quarters.each().anyMatch(quarter -> isHeld(new Row(thing, quarter), butNotBy)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public List<long[]> heldQuarters(Collection<Long> things, Quarters quarters, String butNotBy) {
        return things.stream()
                .flatMap(thing -> quarters.each()
                        .filter(quarter -> isHeld(new Row(thing, quarter), butNotBy))
                        .mapToObj(quarter -> new long[] {thing, quarter}))
                .toList();
    }

    private boolean isHeld(Row row, String butNotBy) {
        return rows.containsKey(row) && !rows.get(row).equals(butNotBy);
    }

    Map<Row, String> rows() {
        return rows;
    }
}
