package org.tsudoi.claim.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tsudoi.claim.Quarters;
import org.tsudoi.harness.RunningCity;

/** What the database packs into words is, bit for bit, what is in the ledger. */
class LedgerIT {
    private static final List<Long> THINGS = List.of(7_000_000_001L, 7_000_000_002L, 7_000_000_003L);

    /** Not a multiple of 64 from 1970, as hardly any question is. */
    private static final Quarters SPAN = new Quarters(1_999_937, 1_999_937 + 200);

    @Test
    void wordsAreTheQuartersHeld() throws Exception {
        var ledger = new Ledger();
        Field source = Ledger.class.getDeclaredField("source");
        source.setAccessible(true);
        source.set(ledger, city());
        var random = new Random(7);
        Map<Long, BitSet> held = new HashMap<>();
        for (long thing : THINGS.subList(0, 2)) {
            var quarters = new BitSet();
            quarters.set(0);
            quarters.set(63, 65);
            random.ints(40, 0, SPAN.count()).forEach(quarters::set);
            quarters.stream()
                    .mapToLong(n -> SPAN.first() + n)
                    .forEach(q -> ledger.take(q % 2 == 0 ? "EVEN" : "ODD", List.of(thing), new Quarters(q, q + 1)));
            ledger.take("OUTSIDE", List.of(thing), new Quarters(SPAN.end(), SPAN.end() + 3));
            held.put(thing, quarters);
        }
        try {
            assertThat(read(ledger, null)).isEqualTo(held);
            held.values()
                    .forEach(quarters -> quarters.stream()
                            .filter(n -> (SPAN.first() + n) % 2 == 0)
                            .forEach(quarters::clear));
            assertThat(read(ledger, "EVEN")).isEqualTo(held);
        } finally {
            List.of("EVEN", "ODD", "OUTSIDE").forEach(ledger::release);
        }
    }

    private static Map<Long, BitSet> read(Ledger ledger, String butNotBy) {
        Map<Long, BitSet> all = new HashMap<>();
        ledger.heldQuarters(THINGS, SPAN, butNotBy, Instant.now())
                .forEach(w -> all.computeIfAbsent(w.thing(), t -> new BitSet()).or(w.quarters()));
        return all;
    }

    private static DataSource city() {
        return (DataSource) Proxy.newProxyInstance(
                LedgerIT.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new SQLException(method.getName());
                    }
                    return RunningCity.get().database();
                });
    }
}
