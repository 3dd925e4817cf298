package org.tsudoi.group;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Refusal;

/** Why a wish for correction, or the answer to one, cannot be taken like this. */
public sealed interface CorrectionMistake extends Refusal {
    int LONGEST = 1000;
    int MOST_OPEN = 5;

    record SubjectMissing() implements CorrectionMistake {}

    record WordsMissing() implements CorrectionMistake {}

    record WordsTooLong(int longest, int has) implements CorrectionMistake {}

    /** First those are answered that the same person asked for. */
    record TooManyCorrections(int most) implements CorrectionMistake {}

    /** Somebody of the staff was quicker. */
    record AnsweredAlready() implements CorrectionMistake {}

    record OutcomeMissing() implements CorrectionMistake {}

    /** @param open how many wishes of the same person wait for an answer */
    static List<CorrectionMistake> asked(CorrectionSubject subject, String text, int open) {
        List<CorrectionMistake> mistakes = new ArrayList<>();
        if (subject == null) {
            mistakes.add(new SubjectMissing());
        }
        words(mistakes, text);
        if (open >= MOST_OPEN) {
            mistakes.add(new TooManyCorrections(MOST_OPEN));
        }
        return mistakes;
    }

    /** Whoever asked is owed an answer in words, whatever it is. */
    static List<CorrectionMistake> answered(CorrectionState now, CorrectionState next, String answer) {
        List<CorrectionMistake> mistakes = new ArrayList<>();
        if (next == null || next == CorrectionState.OPEN) {
            mistakes.add(new OutcomeMissing());
        } else if (!now.mayBecome(next)) {
            mistakes.add(new AnsweredAlready());
        }
        words(mistakes, answer);
        return mistakes;
    }

    private static void words(List<CorrectionMistake> mistakes, String text) {
        String words = text == null ? "" : text.strip();
        int has = words.codePointCount(0, words.length());
        if (words.isEmpty()) {
            mistakes.add(new WordsMissing());
        } else if (has > LONGEST) {
            mistakes.add(new WordsTooLong(LONGEST, has));
        }
    }
}
