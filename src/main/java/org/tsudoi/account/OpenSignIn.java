package org.tsudoi.account;

import java.time.Instant;

/**
 * A sign-in that is still good, as its owner sees it.
 *
 * @param id the hash of its token, which opens nothing
 * @param program a program with a token, not a browser
 */
public record OpenSignIn(
        String id, boolean program, String agent, String address, Instant since, Instant until, boolean current) {
    private static final String[][] KNOWN = {
        {"Edg/", "Microsoft Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"CriOS/", "Chrome"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };
    private static final String[][] MACHINES = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"Windows", "Windows"},
        {"Mac OS X", "Mac"},
        {"Linux", "Linux"}
    };

    /** "Chrome, Windows", for people; what is not known is shown as it is, shortened. */
    public String device() {
        String said = agent == null ? "" : agent;
        String browser = first(said, KNOWN);
        String machine = first(said, MACHINES);
        if (browser.isEmpty() || machine.isEmpty()) {
            return said.isEmpty() ? "?" : said.substring(0, Math.min(40, said.length()));
        }
        return browser + ", " + machine;
    }

    private static String first(String said, String[][] names) {
        for (String[] name : names) {
            if (said.contains(name[0])) {
                return name[1];
            }
        }
        return "";
    }
}
