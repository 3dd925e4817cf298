package org.tsudoi.group;

import java.time.LocalDate;
import org.tsudoi.base.Names;

/** So many days are left to renew, or to mend what was returned; fired inside the transaction that remembers the reminder. */
public record RegistrationDue(
        long groupId, String code, Names names, RegistrationState state, LocalDate lastDay, int days) {}
