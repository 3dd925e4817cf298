package org.tsudoi.group.web;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupMistake;
import org.tsudoi.group.usecase.Applying;

/** What came of an application, in words above the form. */
final class GroupWords {
    private GroupWords() {}

    static List<Reason> of(List<GroupMistake> mistakes, Language language) {
        return mistakes.stream().map(m -> reason(m, language)).toList();
    }

    static Reason notNow(Applying.NotNow outcome, Language language) {
        return new Reason("NOT_NOW", Text.of(language, "group.edit.not-now", Text.of(language, outcome.state())), null);
    }

    static Reason notYet(Applying.NotYet outcome, Language language) {
        return new Reason(
                "NOT_YET", Text.of(language, "group.edit.not-yet", Dates.day(outcome.opensOn(), language)), null);
    }

    /** Mistakes name their field in words. */
    private static Reason reason(GroupMistake mistake, Language language) {
        List<Object> shown = new ArrayList<>(mistake.shown(language));
        if (!shown.isEmpty() && shown.get(0).equals(mistake.field())) {
            shown.set(0, Text.of(language, "group.field." + mistake.field()));
        }
        return new Reason(mistake.code(), Text.of(language, mistake.key(), shown.toArray()), null);
    }
}
