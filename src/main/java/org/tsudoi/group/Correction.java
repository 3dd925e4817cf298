package org.tsudoi.group;

import java.time.Instant;
import org.tsudoi.base.Names;

/**
 * A wish for correction as it is read.
 *
 * @param asker the person's name, for staff
 */
public record Correction(
        String reference,
        long groupId,
        String code,
        Names names,
        long askedBy,
        String asker,
        Instant askedAt,
        CorrectionSubject subject,
        String text,
        CorrectionState state,
        String answer,
        String answeredBy,
        Instant answeredAt) {
    public boolean isOpen() {
        return state == CorrectionState.OPEN;
    }
}
