package org.tsudoi.account;

import org.tsudoi.base.Language;
import org.tsudoi.base.Role;

/** An officer who is told of what happens to a group; email may be null. */
public record Contact(long accountId, String name, String email, Language language, Role role) {}
