package org.tsudoi.equipment;

import java.util.Map;
import org.tsudoi.base.TimeSlot;

/**
 * A wish to borrow something and take it along.
 *
 * @param key the same key from the same person is the same wish
 * @param facility where to collect it, or null for wherever it is
 */
public record LoanRequest(
        String key,
        String group,
        String facility,
        TimeSlot slot,
        String purpose,
        String note,
        Map<String, Integer> equipment) {
    public LoanRequest at(String place) {
        return new LoanRequest(key, group, place, slot, purpose, note, equipment);
    }
}
