package org.tsudoi.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three languages of every page: Japanese, easy Japanese (やさしい日本語) and English. */
public enum Language {
    JA("ja", "ja", Locale.JAPAN),
    JA_SIMPLE("ja-simple", "ja", Locale.JAPAN),
    EN("en", "en", Locale.UK);

    private final String tag;
    private final String html;
    private final Locale locale;

    Language(String tag, String html, Locale locale) {
        this.tag = tag;
        this.html = html;
        this.locale = locale;
    }

    /** How the language is written in addresses, cookies and the database. */
    public String tag() {
        return tag;
    }

    /** Value of an HTML lang attribute or a Content-Language header. */
    public String html() {
        return html;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isJapanese() {
        return this != EN;
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }

    /** The first of ja and en that an Accept-Language header names; Japanese where it names neither. */
    public static Language ofAcceptLanguage(String header) {
        if (header == null || header.isBlank()) {
            return JA;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> range.getRange().startsWith("en")
                            ? EN
                            : range.getRange().startsWith("ja") ? JA : null)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(JA);
        } catch (IllegalArgumentException malformed) {
            return JA;
        }
    }
}
