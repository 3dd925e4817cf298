package org.tsudoi.facility;

import org.tsudoi.base.Language;

/**
 * A picture of a building or of one of its rooms; its bytes never change, so its number is its validator.
 *
 * @param roomId the room it shows, or 0 for the building
 * @param alt what it shows, for who cannot see it, in Japanese, easy Japanese and English
 */
public record Photograph(long id, long facilityId, long roomId, String mediaType, Alt alt) {
    /** Whoever writes only Japanese is read in Japanese everywhere. */
    public record Alt(String ja, String simple, String en) {
        public Alt {
            simple = simple == null || simple.isBlank() ? ja : simple;
            en = en == null || en.isBlank() ? ja : en;
        }
    }

    public String alt(Language language) {
        return switch (language) {
            case JA -> alt.ja();
            case JA_SIMPLE -> alt.simple();
            case EN -> alt.en();
        };
    }

    public String path() {
        return "/photographs/" + id;
    }

    /** A drawing keeps its own size; a photograph may be cut to fit. */
    public boolean isDrawing() {
        return mediaType.equals(PictureType.SVG.mediaType());
    }
}
