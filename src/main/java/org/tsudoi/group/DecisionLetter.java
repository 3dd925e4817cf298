package org.tsudoi.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision as its letter says it.
 *
 * @param lastDay last day of a suspension, or to mend what was returned
 */
public record DecisionLetter(
        long id,
        long groupId,
        String code,
        String groupName,
        int round,
        Instant decidedAt,
        Instant appliedAt,
        RegistrationState to,
        boolean provisional,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate lastDay,
        RegistrationReason reason,
        String reasonText,
        List<Line> lines) {

    /** One criterion: what was asked, on which fact it was judged, and what staff noted. */
    public record Line(String name, String law, String fact, Verdict.Outcome outcome, String note) {}

    /** 団体登録決定通知書第G-…-1号. */
    public String number() {
        return code + "-" + round;
    }

    public DecisionLetter with(List<Line> other) {
        return new DecisionLetter(
                id,
                groupId,
                code,
                groupName,
                round,
                decidedAt,
                appliedAt,
                to,
                provisional,
                validFrom,
                validUntil,
                lastDay,
                reason,
                reasonText,
                other);
    }
}
