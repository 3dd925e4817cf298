package org.tsudoi.booking.web;

import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.booking.RuleBook;

/** Refusals as lines for a person: the message, and the article where a rule stands behind it. */
final class Reasons {
    private Reasons() {}

    static List<Reason> of(List<? extends Refusal> refusals, RuleBook book, Language language) {
        return refusals.stream()
                .map(r -> Reason.of(
                        r, book == null ? null : book.law(r.code(), language).orElse(null), language))
                .toList();
    }
}
