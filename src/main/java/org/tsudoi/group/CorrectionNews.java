package org.tsudoi.group;

import java.util.Optional;
import org.tsudoi.account.Contact;

/**
 * A correction was asked for or answered; fired inside the transaction of it.
 *
 * @param asker who asked, where there still is an account; who it was is told to nobody else
 */
public record CorrectionNews(Correction correction, Optional<Contact> asker) {}
