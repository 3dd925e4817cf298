package org.tsudoi.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked for after /feeds/v1: {rooms|facilities|groups|equipment|me}/{code} or city or wifi, as .ics, .ifb or .json. */
public record FeedAddress(Kind kind, String code, Format format) {
    private static final Pattern ADDRESS = Pattern.compile(
            "/(?:(rooms|facilities|groups|equipment|me)/([A-Za-z0-9_-]{1,64})|(city|wifi))\\.(ics|ifb|json)");

    /** What a feed is about; ME is a private one, named by its secret. */
    public enum Kind {
        ROOMS,
        FACILITIES,
        GROUPS,
        EQUIPMENT,
        ME,
        CITY,
        WIFI
    }

    /** How it is written. */
    public enum Format {
        ICS("text/calendar; charset=utf-8"),
        IFB("text/calendar; charset=utf-8"),
        JSON("application/jscalendar+json;type=group;charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public static Optional<FeedAddress> of(String path) {
        Matcher matcher = ADDRESS.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
        return Optional.of(new FeedAddress(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                matcher.group(2),
                Format.valueOf(matcher.group(4).toUpperCase(Locale.ROOT))));
    }

    public boolean isPrivate() {
        return kind == Kind.ME;
    }
}
