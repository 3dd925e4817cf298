package org.tsudoi.equipment;

import java.time.Instant;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;

/**
 * A unit that must be brought from one house to another.
 *
 * @param back on its way home
 * @param by when it must be there
 * @param reference of the booking it is for
 */
public record Transfer(
        String tag,
        String code,
        Names names,
        String simple,
        long from,
        long to,
        boolean back,
        Instant by,
        String reference) {
    public String kind(Language language) {
        return language == Language.JA_SIMPLE ? simple : names.in(language);
    }
}
