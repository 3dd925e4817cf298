package org.tsudoi.group;

import java.time.LocalDate;
import java.util.Optional;

/** What time does to a registration by itself, judged once a day. */
public sealed interface RegistrationStep {
    /** The end and its grace are over without a renewal. */
    record Lapse() implements RegistrationStep {}

    /** The last day of a suspension is over. */
    record EndSuspension() implements RegistrationStep {}

    /** What was returned has not come back in time: taken as withdrawn. */
    record Withdraw() implements RegistrationStep {}

    /** Officers are told how many days are left. */
    record Remind(LocalDate lastDay, int days) implements RegistrationStep {}

    /** Where a registration stands; days may be null. */
    record Standing(RegistrationState state, LocalDate validUntil, LocalDate suspendedUntil, LocalDate returnedUntil) {}

    static Optional<RegistrationStep> due(Standing now, LocalDate today, Season season) {
        return switch (now.state()) {
            case REGISTERED, RENEWAL_PENDING -> registered(now, today, season);
            case SUSPENDED ->
                now.suspendedUntil() != null && today.isAfter(now.suspendedUntil())
                        ? Optional.of(new EndSuspension())
                        : Optional.empty();
            case RETURNED -> returned(now, today, season);
            default -> Optional.empty();
        };
    }

    private static Optional<RegistrationStep> registered(Standing now, LocalDate today, Season season) {
        if (now.validUntil() == null) {
            return Optional.empty();
        }
        if (today.isAfter(season.lastChance(now.validUntil()))) {
            return now.state() == RegistrationState.REGISTERED ? Optional.of(new Lapse()) : Optional.empty();
        }
        return now.state() == RegistrationState.REGISTERED
                ? season.reminder(today, now.validUntil()).map(days -> new Remind(now.validUntil(), days))
                : Optional.empty();
    }

    private static Optional<RegistrationStep> returned(Standing now, LocalDate today, Season season) {
        if (now.returnedUntil() == null) {
            return Optional.empty();
        }
        return today.isAfter(now.returnedUntil())
                ? Optional.of(new Withdraw())
                : season.reminder(today, now.returnedUntil())
                        .filter(days -> days < season.returnedDays())
                        .map(days -> new Remind(now.returnedUntil(), days));
    }
}
