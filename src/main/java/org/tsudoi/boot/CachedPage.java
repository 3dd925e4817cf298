package org.tsudoi.boot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A page as bytes, plain and compressed. Its tag comes from the bytes alone, so that every node says the same, and a page painted again
 * without a difference keeps its tag.
 *
 * @param version state of the calendars before the page was painted
 */
record CachedPage(String version, long paintedNanos, String tag, Body plain, Body gzip) {
    private static final int TAG_BYTES = 12;

    /** Bytes that nobody changes. */
    record Body(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Body body && Arrays.equals(bytes, body.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    static CachedPage of(String version, long paintedNanos, byte[] bytes) {
        return new CachedPage(version, paintedNanos, tag(bytes), new Body(bytes), new Body(compressed(bytes)));
    }

    int size() {
        return plain.bytes().length + gzip.bytes().length;
    }

    /** The strong ETag of the plain or the compressed form. */
    String tag(boolean compressed) {
        return compressed ? '"' + tag + "-gz\"" : '"' + tag + '"';
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compressed(byte[] bytes) {
        var buffer = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(buffer)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.toByteArray();
    }
}
