package org.tsudoi.group;

import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.base.Role;

/** Somebody is asked by mail to become an officer of a group; fired inside the transaction that keeps the invitation. */
public record OfficerInvited(String email, Language language, String token, Names names, Role role, String invitedBy) {}
