package org.tsudoi.account;

import org.tsudoi.base.Language;

/**
 * Somebody asked for a link to be sent to an address.
 *
 * @param known an account has this address: the link is for a new password, else for a new account
 */
public record LinkAsked(String email, Language language, String token, boolean known) {}
