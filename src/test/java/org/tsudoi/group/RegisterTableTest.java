package org.tsudoi.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsudoi.base.csv.Sheet;
import org.tsudoi.group.ImportMistake.WordUnknown;
import org.tsudoi.group.RegisterTable.Known;

/** An existing register is understood, or everything that is wrong in it is told. */
class RegisterTableTest {
    private static final LocalDate END = LocalDate.of(2027, 3, 31);

    private static RegisterTable table(List<Known> register, String... lines) {
        Sheet sheet = Sheet.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), 100);
        return RegisterTable.of(sheet, ImportMapping.guess(sheet.lines().get(0).cells(), Map.of()), register, END);
    }

    @Test
    void lineOfAnOrdinaryOfficeIsUnderstood() {
        RegisterTable table = table(
                List.of(),
                "登録番号,サークル名,フリガナ,種別,有効期限,人数,メールアドレス,法人番号",
                "A-01,みどりの会,みどりのｶｲ,登録市民活動団体,令和9年3月31日,１２人,Rep@Example.JP,8000020130001");
        assertThat(table.mistakes()).isEmpty();
        ImportedGroup group = table.groups().get(0);
        assertThat(group.code()).isEqualTo("A-01");
        assertThat(group.application().names().kana()).isEqualTo("ミドリノカイ");
        assertThat(group.application().groupClass()).isEqualTo(GroupClass.REGISTERED_CIVIC);
        assertThat(group.application().memberCount()).isEqualTo(12);
        assertThat(group.validUntil()).isEqualTo(END);
        assertThat(group.state()).isEqualTo(RegistrationState.REGISTERED);
        assertThat(group.email()).isEqualTo("rep@example.jp");
        assertThat(group.application().directoryConsent()).isFalse();
    }

    @Test
    void everythingThatIsWrongIsToldWithItsLineAndColumn() {
        RegisterTable table = table(
                List.of(),
                "団体名,ふりがな,団体区分,会員数,市内の会員数,有効期限,団体番号,メール",
                "いの会,イノカイ,NPO法人,3,2,,B1,",
                ",ﾛ,なぞの団体,many,1,2027-02-30,B1,no address",
                "はの会,漢字,一般団体,2,5,,,");
        assertThat(table.mistakes())
                .extracting(m -> m.line() + " " + m.column() + " " + m.reason().code())
                .containsExactlyInAnyOrder(
                        "3 NAME FIELD_MISSING",
                        "3 GROUP_CLASS WORD_UNKNOWN",
                        "3 MEMBERS NUMBER_UNREADABLE",
                        "3 VALID_UNTIL DAY_UNREADABLE",
                        "3 REPRESENTATIVE ADDRESS_WRONG",
                        "3 CODE CODE_TWICE",
                        "4 KANA KANA_WRONG",
                        "4 LOCALS MORE_LOCAL_THAN_MEMBERS");
        assertThat(table.mistakes())
                .anySatisfy(m -> assertThat(m.reason())
                        .isInstanceOfSatisfying(
                                WordUnknown.class, w -> assertThat(w.words()).contains("NPO法人", "一般団体")));
    }

    @Test
    void fileWithoutANeededColumnIsNotReadAtAll() {
        RegisterTable table = table(List.of(), "団体名,なにか", "いの会,x");
        assertThat(table.groups()).isEmpty();
        assertThat(table.mistakes())
                .extracting(m -> m.column())
                .containsExactly(ImportColumn.KANA, ImportColumn.GROUP_CLASS);
    }

    @Test
    void groupThatIsThereAlreadyIsLeftOutUntilSomebodySaysItIsAnother() {
        var known = new Known("G-1", "滝沢ハイキング", "タキザワハイキング", 0);
        RegisterTable table = table(
                List.of(known),
                "団体名,ふりがな,団体区分,団体番号",
                "瀧澤ハイキングの会,タキザワハイキングノカイ,一般団体,",
                "別の会,ベツノカイ,一般団体,G-1",
                "新しい合唱団,アタラシイガッショウダン,一般団体,",
                "新しい合唱団,アタラシイガッショウダン,一般団体,");
        assertThat(table.twins())
                .extracting(t -> t.line() + " " + t.of().line() + " " + t.certain())
                .containsExactly("2 0 false", "3 0 true", "5 4 false");
        assertThat(table.taken(Set.of())).extracting(ImportedGroup::line).containsExactly(4L);
        assertThat(table.taken(Set.of(2L, 3L))).extracting(ImportedGroup::line).containsExactly(2L, 4L);
    }

    @Test
    void headingThatWasChosenBeforeIsFoundAgain() {
        ImportMapping mapping = ImportMapping.guess(List.of("何か", "団体名", "呼び名"), Map.of(ImportColumn.NAME, "呼び名"));
        assertThat(mapping.places()).containsEntry(ImportColumn.NAME, 2);
        assertThat(mapping.headings(List.of("何か", "団体名", "呼び名"))).containsEntry(ImportColumn.NAME, "呼び名");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31", "2027/3/31", "２０２７年３月３１日", "令和9年3月31日", "R9.3.31", "2027-03-31T00:00"})
    void dayIsReadHoweverOfficesWriteIt(String typed) {
        assertThat(TypedDay.of(typed)).contains(END);
        assertThat(TypedDay.of("令和元年5月1日")).contains(LocalDate.of(2019, 5, 1));
        assertThat(TypedDay.of("9年3月31日")).isEmpty();
    }

    @Property(tries = 300)
    void indexFindsExactlyTheNamesThatAreNear(
            @ForAll @Size(min = 1, max = 30)
                    List<@StringLength(min = 1, max = 8) @CharRange(from = 'ア', to = 'イ') String> keys,
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'ア', to = 'イ') String key) {
        var index = new NameIndex<String>();
        keys.forEach(k -> index.add(k, k));
        assertThat(index.near(key))
                .containsExactlyInAnyOrderElementsOf(keys.stream()
                        .filter(k -> NameKey.isNear(key, k))
                        .distinct()
                        .toList());
    }
}
