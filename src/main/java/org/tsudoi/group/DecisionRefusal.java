package org.tsudoi.group;

import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Law;
import org.tsudoi.base.Refusal;

/** Why a decision cannot be taken like this. */
public sealed interface DecisionRefusal extends Refusal {
    /** Staff found that a criterion is not met: then the group is not registered. */
    record CriterionDenied(Law criterion) implements DecisionRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(criterion.in(language));
        }
    }

    /** A criterion is not met and nobody has accepted it with a note. */
    record CriterionOpen(Law criterion) implements DecisionRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(criterion.in(language));
        }
    }

    /** What differs from the verdict is accepted or denied with a note only. */
    record NoteMissing(Law criterion, int longest) implements DecisionRefusal {
        @Override
        public List<Object> shown(Language language) {
            return List.of(criterion.in(language), longest);
        }
    }

    /** Whoever prepared a decision is not the one who takes it. */
    record SameHand() implements DecisionRefusal {}

    /** Another decision was prepared; whoever takes it decides that one, or gives it back first. */
    record OtherPrepared(RegistrationState prepared) implements DecisionRefusal {}
}
