package org.tsudoi.feed.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.usecase.FeedVersions.Validator;

/**
 * A feed with its validators as they are sent, so that a 304 is written without a thought.
 *
 * @param lastModified as a header, or null while the last change is too young
 * @param changedSeconds the same as a number
 */
record Prepared(Feed feed, String tag, String zippedTag, String lastModified, long changedSeconds) {
    private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    static Prepared of(Feed feed, Validator validator) {
        String tag = hash(validator.text());
        return new Prepared(
                feed,
                '"' + tag + '"',
                '"' + tag + "-gz\"",
                validator.changedAt().map(HTTP::format).orElse(null),
                validator.changedAt().map(c -> c.getEpochSecond()).orElse(Long.MAX_VALUE));
    }

    String tag(boolean zipped) {
        return zipped ? zippedTag : tag;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
