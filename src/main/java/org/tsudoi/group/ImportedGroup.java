package org.tsudoi.group;

import java.time.LocalDate;

/**
 * A group as a line of an existing register tells of it; the application says what the line says.
 *
 * @param code its number, or null for a new one
 * @param email of its representative, or null
 */
public record ImportedGroup(
        long line,
        String code,
        Application application,
        RegistrationState state,
        LocalDate validUntil,
        String corporateNumber,
        String email) {}
