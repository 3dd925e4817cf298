package org.tsudoi.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What follows from marks: a warning first, then a suspension that ends by itself. */
public enum Sanction {
    WARNING,
    SUSPENSION;

    /**
     * One that was given in a fiscal year.
     *
     * @param points of the year when it was given
     * @param until last day of a suspension, or null
     * @param liftedAt when it was taken back because a mark was waived, or null
     */
    public record Notice(Sanction sanction, int points, LocalDate until, Instant at, Instant liftedAt) {
        public boolean stands() {
            return liftedAt == null;
        }
    }

    /** The next one due; points that led to a suspension are spent by it. */
    public static Optional<Sanction> due(int points, List<Notice> given, Conduct.Marks rules) {
        int spent = given.stream()
                .filter(n -> n.stands() && n.sanction() == SUSPENSION)
                .mapToInt(Notice::points)
                .max()
                .orElse(0);
        int open = points - spent;
        if (open >= rules.suspendAt()) {
            return Optional.of(SUSPENSION);
        }
        boolean warned = given.stream().anyMatch(n -> n.stands() && n.sanction() == WARNING && n.points() > spent);
        return open >= rules.warnAt() && !warned ? Optional.of(WARNING) : Optional.empty();
    }
}
