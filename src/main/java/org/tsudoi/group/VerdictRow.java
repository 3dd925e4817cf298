package org.tsudoi.group;

import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.group.Criterion.Test;

/**
 * One criterion as people read it: what is asked, the fact the verdict rests on, and what is missing.
 *
 * @param message what is missing, or null
 */
public record VerdictRow(String id, String name, String law, String outcome, String word, String fact, String message) {
    public static VerdictRow of(Verdict verdict, Application said, Language language) {
        var criterion = verdict.criterion();
        return new VerdictRow(
                criterion.id(),
                criterion.name().in(language),
                criterion.law().in(language),
                verdict.outcome().name(),
                Text.of(language, verdict.outcome()),
                fact(criterion.test(), said, language),
                verdict.refusal() == null ? null : Text.of(language, verdict.refusal()));
    }

    private static String fact(Test test, Application said, Language language) {
        if (test instanceof Test.Number number) {
            return Text.of(
                    language,
                    "group.verdict.number",
                    Text.of(language, number.fact()),
                    number.fact().number(said),
                    number.least());
        }
        if (test instanceof Test.Ratio ratio) {
            return Text.of(
                    language,
                    "group.verdict.ratio",
                    Text.of(language, ratio.fact()),
                    ratio.fact().number(said),
                    ratio.of().number(said),
                    ratio.leastPercent());
        }
        if (test instanceof Test.Any any) {
            return String.join(
                    Text.of(language, "group.verdict.or"),
                    any.of().stream().map(t -> fact(t, said, language)).toList());
        }
        if (test instanceof Test.Scale) {
            return said.publicBenefit() == null
                    ? Text.of(language, "group.verdict.unsaid")
                    : Text.of(language, said.publicBenefit());
        }
        if (test instanceof Test.Declaration declaration) {
            boolean yes = declaration.fact().isDeclared(said);
            return Text.of(language, declaration.fact()) + "："
                    + Text.of(language, yes ? "group.verdict.yes" : "group.verdict.no");
        }
        PaperKind kind = ((Test.Document) test).kind();
        boolean there = said.papers().contains(kind);
        return Text.of(language, kind) + "："
                + Text.of(language, there ? "group.verdict.there" : "group.verdict.absent");
    }
}
