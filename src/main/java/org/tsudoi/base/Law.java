package org.tsudoi.base;

/** The name of an article of the city's own rules. */
public record Law(String ja, String en) {
    public String in(Language language) {
        return language == Language.EN ? en : ja;
    }
}
