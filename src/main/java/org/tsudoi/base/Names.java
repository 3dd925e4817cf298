package org.tsudoi.base;

/** What a thing of the city is called; kana is full-width katakana, for sorting and reading aloud. */
public record Names(String ja, String kana, String en) {
    public String in(Language language) {
        return language == Language.EN && en != null && !en.isBlank() ? en : ja;
    }
}
