package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsudoi.group.CorrectionMistake.AnsweredAlready;
import org.tsudoi.group.CorrectionMistake.OutcomeMissing;
import org.tsudoi.group.CorrectionMistake.SubjectMissing;
import org.tsudoi.group.CorrectionMistake.TooManyCorrections;
import org.tsudoi.group.CorrectionMistake.WordsMissing;
import org.tsudoi.group.CorrectionMistake.WordsTooLong;

class CorrectionMistakeTest {
    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(CorrectionMistake.asked(null, " ", 5))
                .containsExactly(new SubjectMissing(), new WordsMissing(), new TooManyCorrections(5));
        assertThat(CorrectionMistake.asked(CorrectionSubject.NAME, "𠮷".repeat(1001), 4))
                .containsExactly(new WordsTooLong(1000, 1001));
        assertThat(CorrectionMistake.asked(CorrectionSubject.NAME, "𠮷".repeat(1000), 4))
                .isEmpty();
    }

    @Test
    void answerIsGivenOnceAndAlwaysInWords() {
        assertThat(CorrectionMistake.answered(CorrectionState.OPEN, CorrectionState.MENDED, "直しました"))
                .isEmpty();
        assertThat(CorrectionMistake.answered(CorrectionState.OPEN, CorrectionState.DECLINED, null))
                .containsExactly(new WordsMissing());
        assertThat(CorrectionMistake.answered(CorrectionState.MENDED, CorrectionState.DECLINED, "いいえ"))
                .containsExactly(new AnsweredAlready());
        assertThat(CorrectionMistake.answered(CorrectionState.OPEN, CorrectionState.OPEN, "まだ"))
                .containsExactly(new OutcomeMissing());
        assertThat(CorrectionMistake.answered(CorrectionState.OPEN, null, "？")).containsExactly(new OutcomeMissing());
    }
}
