package org.tsudoi.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.base.JapanTime;

/**
 * What an app had when it synchronised last: the month that decides what is shown, the state of the inventory, how many changes, and when the
 * last of them was. It says everything needed to tell what changed since, so nothing is kept about apps.
 */
public record SyncToken(LocalDate month, long inventory, long changes, Instant changedAt) {
    private static final String SCHEME = "urn:tsudoi:sync:";
    private static final Pattern TOKEN =
            Pattern.compile(SCHEME + "([0-9]{4}-[0-9]{2}-01)\\.([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9]{1,15})");
    private static final int MOST_MONTHS = 3;

    /** The token of a text we gave out not too long ago. */
    public static Optional<SyncToken> of(String text, LocalDate today) {
        Matcher matcher = TOKEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalDate month;
        try {
            month = LocalDate.parse(matcher.group(1));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
        boolean known = !month.isAfter(today) && month.plusMonths(MOST_MONTHS).isAfter(today);
        return known
                ? Optional.of(new SyncToken(
                        month,
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)),
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(4)))))
                : Optional.empty();
    }

    public String text() {
        return SCHEME + month + "." + inventory + "." + changes + "." + changedAt.toEpochMilli();
    }

    public Instant windowAnchor() {
        return JapanTime.at(month, 0);
    }
}
