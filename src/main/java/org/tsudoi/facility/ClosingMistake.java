package org.tsudoi.facility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;

/** What is wrong with a closing before it is one; all mistakes at once. */
public sealed interface ClosingMistake extends Refusal {
    int LONGEST_REASON = 100;
    int FARTHEST_BACK_DAYS = 31;
    int FARTHEST_AHEAD_DAYS = 800;

    record ClosingDayUnreadable() implements ClosingMistake {}

    record ClosingEndsBeforeItStarts() implements ClosingMistake {}

    /** Too long ago, or too far ahead for anybody to have booked. */
    record ClosingTooFar(LocalDate first, LocalDate last) implements ClosingMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(Dates.day(first, language), Dates.day(last, language));
        }
    }

    record ClosingReasonMissing() implements ClosingMistake {}

    record ClosingReasonTooLong(int longest) implements ClosingMistake {}

    /** The same has been closed already: the button was pressed twice, or somebody else was quicker. */
    record ClosedAlready(String reference) implements ClosingMistake {}

    static List<ClosingMistake> of(Closing.Wish wish, LocalDate today) {
        List<ClosingMistake> mistakes = new ArrayList<>();
        LocalDate first = today.minusDays(FARTHEST_BACK_DAYS);
        LocalDate last = today.plusDays(FARTHEST_AHEAD_DAYS);
        if (wish.from().isBefore(first) || wish.from().isAfter(last)) {
            mistakes.add(new ClosingTooFar(first, last));
        }
        if (wish.to() != null && wish.to().isBefore(wish.from())) {
            mistakes.add(new ClosingEndsBeforeItStarts());
        } else if (wish.to() != null && wish.to().isAfter(last.plusYears(1))) {
            mistakes.add(new ClosingTooFar(first, last.plusYears(1)));
        }
        if (wish.reason().ja().isBlank()) {
            mistakes.add(new ClosingReasonMissing());
        }
        if (isTooLong(wish.reason().ja()) || isTooLong(wish.reason().en())) {
            mistakes.add(new ClosingReasonTooLong(LONGEST_REASON));
        }
        return mistakes;
    }

    /** As {@link #of}, for whoever only looks at what a closing would do. */
    static List<ClosingMistake> withoutReason(Closing.Wish wish, LocalDate today) {
        return of(wish, today).stream()
                .filter(m -> !(m instanceof ClosingReasonMissing))
                .toList();
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_REASON;
    }
}
