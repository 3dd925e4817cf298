package org.tsudoi.account;

import java.time.Instant;
import org.tsudoi.base.Language;

/** Somebody signed in with a device that this account did not know; fired inside the transaction of the sign-in. */
public record SignedInAnew(String email, String name, Language language, Instant at, String device, String address) {}
