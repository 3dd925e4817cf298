package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({"ﾐﾄﾞﾘ, 玉川上水みどりの会", "みどりの会, 玉川上水みどりの会", "ＮＰＯ, npo法人", "国際, 國際交流の會", "コーラス, こーらす・さくら", "第2土曜, 第２土曜日の 午前"})
    void wordIsFoundHoweverItIsWritten(String typed, String text) {
        assertThat(SearchWords.of(100, text)).contains(SearchWords.pieces(typed));
    }

    @Test
    void everyWordIsLookedForAndNoneIsMadeOfTheBorderOfTwoTexts() {
        assertThat(SearchWords.pieces(" みどり　土曜 みどり ☆ ")).containsExactly("ミドリ", "土曜");
        assertThat(SearchWords.pieces("100% _")).containsExactly("100");
        assertThat(SearchWords.pieces("☆")).isEmpty();
        assertThat(SearchWords.of(100, "朝の", null, " ", "会")).isEqualTo("朝ノ|会");
    }

    /** A column holds so many signs; half a sign is never kept. */
    @Property
    void tooLongTextIsCutBetweenSigns(@ForAll String text, @ForAll @IntRange(max = 20) int longest) {
        String kept = SearchWords.of(longest, text, "𠮷野家");
        assertThat(kept.length()).isLessThanOrEqualTo(longest);
        assertThat(kept.isEmpty() || !Character.isHighSurrogate(kept.charAt(kept.length() - 1)))
                .isTrue();
    }
}
