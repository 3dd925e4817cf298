package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "みどりの会, ミドリの会",
        "みどりの会, ﾐﾄﾞﾘの会",
        "滝澤ハイキングクラブ, 瀧沢ハイキングクラブ",
        "ＡＢＣサークル, abcサークル",
        "NPO法人 子ども食堂, 特定非営利活動法人子ども食堂",
        "【デモ】みどりの会, みどり",
        "國際交流の会, 国際交流会",
        "ウォーキング・クラブ, ウオーキングクラブ"
    })
    void sameGroupWrittenOtherwiseHasTheSameKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @Test
    void oneSignMoreOrLessIsNearInALongNameAndNotInAShortOne() {
        assertThat(NameKey.isNear(NameKey.of("玉川上水みどりの会"), NameKey.of("玉川上水緑の会")))
                .isFalse();
        assertThat(NameKey.isNear(NameKey.of("玉川上水みどりの会"), NameKey.of("玉川上水みどりんの会")))
                .isTrue();
        assertThat(NameKey.isNear(NameKey.of("将棋会"), NameKey.of("将碁会"))).isFalse();
        assertThat(NameKey.isNear("", "")).isFalse();
    }

    @Test
    void nameOfNothingButCommonWordsKeepsItself() {
        assertThat(NameKey.of("会")).isEqualTo("会");
        assertThat(NameKey.of(null)).isEmpty();
    }

    @Property
    void everyNameIsNearItselfAndNeverFails(@ForAll @StringLength(min = 1, max = 40) String name) {
        String key = NameKey.of(name);
        assertThat(NameKey.isNear(key, key)).isEqualTo(!key.isEmpty());
        assertThat(NameKey.distance(key, key)).isZero();
    }
}
