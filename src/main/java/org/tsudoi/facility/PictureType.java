package org.tsudoi.facility;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a picture really is, told by its content and not by its name. */
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    SVG("image/svg+xml");

    /** Bytes of the largest picture that is taken. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty for anything else, and for a drawing that does more than draw. */
    public static Optional<PictureType> of(byte[] body) {
        String start = new String(body, 0, Math.min(16, body.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return Drawing.isHarmless(body) ? Optional.of(SVG) : Optional.empty();
    }
}
