package org.tsudoi.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All words people read, in files text/&lt;area&gt;.properties, one an area and language; a key begins with its area. Patterns are those of
 * {@link java.text.MessageFormat} when arguments are given, and plain text otherwise.
 */
public final class Text {
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Text() {}

    /** The text of a key; a key that no file has is a bug and is thrown, never shown. */
    public static String of(Language language, String key, Object... arguments) {
        String pattern = pattern(language, key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language.tag());
        }
        return arguments.length == 0 ? pattern : Filled.of(pattern, language.locale(), arguments);
    }

    /** The text of a constant: booking.BookingState.APPROVED for org.tsudoi.booking.BookingState. */
    public static String of(Language language, Enum<?> constant) {
        return of(language, key(constant));
    }

    /** The message of a refusal with its own figures in it. */
    public static String of(Language language, Refusal refusal) {
        return of(language, refusal.key(), refusal.shown(language).toArray());
    }

    /** What would mend a refusal, where there is more to say than the message does; booking.mend.WINDOW_NOT_OPEN. */
    public static Optional<String> mend(Language language, Refusal refusal) {
        String key = areaOf(refusal.getClass()) + ".mend." + refusal.code();
        return has(language, key)
                ? Optional.of(of(language, key, refusal.shown(language).toArray()))
                : Optional.empty();
    }

    public static boolean has(Language language, String key) {
        return pattern(language, key) != null;
    }

    public static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return areaOf(type) + "." + type.getSimpleName() + "." + constant.name();
    }

    /** The feature a class belongs to: the package name after org.tsudoi. */
    public static String areaOf(Class<?> type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static String pattern(Language language, String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? null : file(key.substring(0, dot), language).getProperty(key);
    }

    private static Properties file(String area, Language language) {
        String suffix = language == Language.JA ? "" : "_" + language.tag().replace('-', '_');
        return FILES.computeIfAbsent("/text/" + area + suffix + ".properties", Text::load);
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var stream = Text.class.getResourceAsStream(name)) {
            if (stream != null) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
