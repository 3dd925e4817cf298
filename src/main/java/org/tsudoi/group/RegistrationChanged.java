package org.tsudoi.group;

import org.tsudoi.base.Names;

/** News of a registration, fired inside the transaction that changed it. */
public record RegistrationChanged(
        long groupId,
        String code,
        Names names,
        RegistrationState from,
        RegistrationState to,
        RegistrationReason reason,
        String reasonText) {}
