package org.tsudoi.group;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Refusal;
import org.tsudoi.group.ProfileMistake.NumberWrong;
import org.tsudoi.group.ProfileMistake.ProfileTooLong;
import org.tsudoi.group.ProfileMistake.WebsiteWrong;

/**
 * What a group says of itself in the directory.
 *
 * @param volunteer and civic: it is on the list of volunteers, of civic groups, or on both
 * @param labels by what the directory finds it
 */
public record GroupProfile(
        boolean volunteer,
        boolean civic,
        String corporateNumber,
        String audience,
        String place,
        String joining,
        String contact,
        String website,
        Labels labels) {
    public static final GroupProfile EMPTY =
            new GroupProfile(false, false, null, null, null, null, null, null, Labels.NONE);
    private static final int LINE = 200;
    private static final int TEXT = 500;

    /** Everything wrong at once. */
    public List<Refusal> mistakes() {
        List<Refusal> mistakes = new ArrayList<>();
        if (isSaid(corporateNumber) && CorporateNumber.of(corporateNumber).isEmpty()) {
            mistakes.add(new NumberWrong());
        }
        if (isSaid(website) && !website.strip().matches("https?://[\\x21-\\x7E]+")) {
            mistakes.add(new WebsiteWrong());
        }
        tooLong(mistakes, LINE, audience, place, contact, website);
        tooLong(mistakes, TEXT, joining);
        return mistakes;
    }

    /** As it is kept: nothing for what is empty, plain digits. */
    public GroupProfile tidy() {
        return new GroupProfile(
                volunteer,
                civic,
                CorporateNumber.of(corporateNumber).orElse(null),
                tidy(audience),
                tidy(place),
                tidy(joining),
                tidy(contact),
                tidy(website),
                labels);
    }

    private static void tooLong(List<Refusal> mistakes, int longest, String... texts) {
        for (String text : texts) {
            if (text != null && text.strip().length() > longest) {
                mistakes.add(new ProfileTooLong(longest, text.strip().length()));
            }
        }
    }

    private static String tidy(String text) {
        return isSaid(text) ? text.strip() : null;
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
