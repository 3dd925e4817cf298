package org.tsudoi.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.equipment.KindEdit.Limits;
import org.tsudoi.equipment.KindEdit.Parts;
import org.tsudoi.equipment.KindEdit.Words;
import org.tsudoi.equipment.KindMistake.CodeMalformed;
import org.tsudoi.equipment.KindMistake.FieldNeeded;
import org.tsudoi.equipment.KindMistake.FieldOutOfRange;
import org.tsudoi.equipment.KindMistake.FieldTooLong;
import org.tsudoi.equipment.KindMistake.FieldUnreadable;
import org.tsudoi.equipment.KindMistake.PartsUneven;

class KindEditTest {
    private static final Words TENT = new Words("テント", "テント", "Tent");
    private static final Words NOTHING = new Words(null, null, null);
    private static final Parts NO_PARTS = new Parts(List.of(), List.of(), List.of());
    private static final Limits BY_THE_RULES = new Limits(null, null, Set.of());

    private static KindEdit kind(Words name, Parts parts, Limits limits) {
        return new KindEdit(name, "OTHER", LoanMode.TAKE_OUT, null, parts, limits, NOTHING);
    }

    @Test
    void nameInThreeLanguagesIsAllThatIsNeeded() {
        assertThat(kind(TENT, NO_PARTS, BY_THE_RULES).mistakes()).isEmpty();
        assertThat(kind(NOTHING, NO_PARTS, BY_THE_RULES).mistakes())
                .containsExactly(
                        new FieldNeeded(KindField.NAME_JA),
                        new FieldNeeded(KindField.NAME_SIMPLE),
                        new FieldNeeded(KindField.NAME_EN));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var name = new Words("あ".repeat(61), "テン\0ト", "Tent");
        var limits = new Limits(61, -1, Set.of());
        assertThat(kind(name, NO_PARTS, limits).mistakes())
                .containsExactly(
                        new FieldTooLong(KindField.NAME_JA, 60),
                        new FieldUnreadable(KindField.NAME_SIMPLE),
                        new FieldOutOfRange(KindField.MOST_DAYS, 1, 60),
                        new FieldOutOfRange(KindField.BUFFER_MINUTES, 0, 20_160));
    }

    @Test
    void partsAreAsManyInEachLanguageOrOnlyJapanese() {
        List<String> two = List.of("柱", "布");
        assertThat(kind(TENT, new Parts(two, List.of(), List.of()), BY_THE_RULES)
                        .mistakes())
                .isEmpty();
        assertThat(kind(TENT, new Parts(two, two, List.of("Poles")), BY_THE_RULES)
                        .mistakes())
                .containsExactly(new PartsUneven(KindField.ACCESSORIES_EN, 2, 1));
        assertThat(kind(TENT, new Parts(List.of(), two, List.of()), BY_THE_RULES)
                        .mistakes())
                .containsExactly(new PartsUneven(KindField.ACCESSORIES_SIMPLE, 0, 2));
    }

    @Test
    void depositIsSaidInBothLanguagesOrNone() {
        var half = new KindEdit(
                TENT, "OTHER", LoanMode.TAKE_OUT, null, NO_PARTS, BY_THE_RULES, new Words("千円", null, null));
        assertThat(half.mistakes()).containsExactly(new FieldNeeded(KindField.DEPOSIT_EN));
    }

    @Test
    void codeIsShortAndNeverTheAddressOfTheForm() {
        assertThat(KindEdit.mistakesOfCode("tent-3x3")).isEmpty();
        assertThat(List.of("", "-a", "テント", "a b", "new", "a".repeat(25)))
                .allSatisfy(code -> assertThat(KindEdit.mistakesOfCode(code)).containsExactly(new CodeMalformed()));
    }
}
