package org.tsudoi.group;

import java.time.LocalDate;
import org.tsudoi.base.Names;

/** One line of the register of groups. */
public record RegisterRow(
        long id,
        String code,
        Names names,
        GroupClass groupClass,
        RegistrationState state,
        LocalDate validUntil,
        String field,
        Stage stage,
        Integer memberCount,
        Integer localCount,
        boolean provisional) {}
