package org.tsudoi.group;

import java.time.LocalDate;
import org.tsudoi.base.Names;

/**
 * What a booking must know of a group.
 *
 * @param validUntil the last day of its registration, or null when it never had one
 * @param suspendedUntil the last day of a suspension, or null
 * @param provisional 準備登録: booked on the day of use only
 */
public record Standing(
        long groupId,
        String code,
        Names names,
        GroupClass groupClass,
        RegistrationState state,
        LocalDate validUntil,
        LocalDate suspendedUntil,
        boolean provisional) {}
