package org.tsudoi.group;

import org.tsudoi.base.Refusal;

/** What must be mended before a group can be shown like this. */
public sealed interface ProfileMistake extends Refusal {
    record NumberWrong() implements ProfileMistake {}

    record WebsiteWrong() implements ProfileMistake {}

    record ProfileTooLong(int longest, int has) implements ProfileMistake {}
}
