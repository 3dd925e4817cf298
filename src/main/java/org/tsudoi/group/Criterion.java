package org.tsudoi.group;

import java.util.List;
import java.util.Set;
import org.tsudoi.base.Law;

/**
 * One criterion of registration as the city published it.
 *
 * @param id its name in the book, unchanged from version to version
 * @param name and law, as people read them
 * @param waivedFor stages of a new group in which it need not be met yet (新しい団体をきらわない)
 */
public record Criterion(String id, Law name, Law law, Set<Stage> waivedFor, Test test) {
    /** What is asked. */
    public sealed interface Test {
        record Number(Fact fact, int least) implements Test {}

        record Ratio(Fact fact, Fact of, int leastPercent) implements Test {}

        record Any(List<Test> of) implements Test {}

        record Scale(Set<PublicBenefit> accepted) implements Test {}

        record Declaration(Fact fact) implements Test {}

        record Document(PaperKind kind) implements Test {}
    }

    public boolean isWaivedFor(Stage stage) {
        return stage != null && waivedFor.contains(stage);
    }
}
