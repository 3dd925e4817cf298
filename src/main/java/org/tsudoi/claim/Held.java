package org.tsudoi.claim;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import org.tsudoi.base.TimeSlot;

/** The ledger over a span of time as it was when read: good for showing what is free, never the ground of a decision. */
public final class Held {
    private final Quarters span;
    private final Map<Long, BitSet> taken;

    /**
     * @param span what was looked at
     * @param taken held quarters of each thing, counted from the start of the span; a thing nobody holds is absent
     */
    public Held(Quarters span, Map<Long, BitSet> taken) {
        this.span = span;
        this.taken = taken;
    }

    /** Nobody holds any of these things at any time of the slot. What lies outside the span counts as free. */
    public boolean isFree(Collection<Long> things, TimeSlot slot) {
        var wanted = Quarters.of(slot);
        int from = (int) Math.max(0, wanted.first() - span.first());
        int end = (int) (wanted.end() - span.first());
        return things.stream().map(taken::get).allMatch(quarters -> {
            int next = quarters == null ? -1 : quarters.nextSetBit(from);
            return next < 0 || next >= end;
        });
    }
}
