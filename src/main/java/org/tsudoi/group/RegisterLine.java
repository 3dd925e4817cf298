package org.tsudoi.group;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.account.MailAddress;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.csv.Sheet;

/** Reads one line of an existing register; everything wrong in it is told at once. */
final class RegisterLine {
    private static final Map<String, ImportColumn> FIELDS = Map.of(
            "name", ImportColumn.NAME,
            "kana", ImportColumn.KANA,
            "nameEn", ImportColumn.NAME_EN,
            "groupClass", ImportColumn.GROUP_CLASS,
            "field", ImportColumn.FIELD,
            "purpose", ImportColumn.PURPOSE,
            "summary", ImportColumn.SUMMARY,
            "memberCount", ImportColumn.MEMBERS,
            "localCount", ImportColumn.LOCALS);
    private static final List<RegistrationState> STATES = List.of(
            RegistrationState.REGISTERED,
            RegistrationState.EXPIRED,
            RegistrationState.SUSPENDED,
            RegistrationState.CLOSED);

    private final Sheet.Line line;
    private final ImportMapping mapping;
    private final List<RegisterTable.Mistake> mistakes = new ArrayList<>();

    RegisterLine(Sheet.Line line, ImportMapping mapping) {
        this.line = line;
        this.mapping = mapping;
    }

    List<RegisterTable.Mistake> mistakes() {
        return mistakes;
    }

    /** @param end last day of a registration that says none */
    ImportedGroup read(LocalDate end) {
        GroupClass groupClass = word(ImportColumn.GROUP_CLASS, List.of(GroupClass.values()));
        var names = new Names(text(ImportColumn.NAME), kana(), text(ImportColumn.NAME_EN));
        Application form = new Application(
                names,
                groupClass,
                text(ImportColumn.FIELD),
                word(ImportColumn.STAGE, List.of(Stage.values())),
                text(ImportColumn.PURPOSE),
                text(ImportColumn.SUMMARY),
                false,
                number(ImportColumn.MEMBERS),
                number(ImportColumn.LOCALS),
                null,
                false,
                false,
                false,
                false,
                null,
                Set.of());
        judge(form);
        RegistrationState state = word(ImportColumn.STATE, STATES);
        LocalDate until = read(ImportColumn.VALID_UNTIL, TypedDay::of, new ImportMistake.DayUnreadable());
        return new ImportedGroup(
                line.number(),
                read(ImportColumn.CODE, RegisterLine::code, new ImportMistake.CodeMalformed()),
                form,
                state == null ? RegistrationState.REGISTERED : state,
                until == null ? end : until,
                read(ImportColumn.CORPORATE_NUMBER, CorporateNumber::of, new ImportMistake.CorporateNumberWrong()),
                read(ImportColumn.REPRESENTATIVE, MailAddress::of, new ImportMistake.AddressWrong()));
    }

    /** What the form itself would say of it; a word that was not understood has been told already. */
    private void judge(Application form) {
        for (GroupMistake mistake : GroupMistake.of(form)) {
            ImportColumn column = FIELDS.get(mistake.field());
            boolean told = mistakes.stream().anyMatch(m -> m.column() == column);
            if (!told) {
                tell(column, mistake);
            }
        }
    }

    private void tell(ImportColumn column, Refusal reason) {
        mistakes.add(new RegisterTable.Mistake(line.number(), column, text(column), reason));
    }

    private String text(ImportColumn column) {
        Integer place = mapping.places().get(column);
        String value = place == null ? "" : Normalizer.normalize(line.cell(place), Normalizer.Form.NFC);
        return value.isEmpty() ? null : value;
    }

    /** Half-width furigana and hiragana become what the register keeps. */
    private String kana() {
        String typed = text(ImportColumn.KANA);
        return typed == null
                ? null
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .codePoints()
                        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private Integer number(ImportColumn column) {
        return read(
                column,
                typed -> Optional.of(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                                .replaceAll("[,人名\\s]", ""))
                        .filter(n -> n.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf),
                new ImportMistake.NumberUnreadable());
    }

    private static Optional<String> code(String typed) {
        return typed.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}") ? Optional.of(typed) : Optional.empty();
    }

    private <T> T read(ImportColumn column, Function<String, Optional<T>> reader, Refusal otherwise) {
        String typed = text(column);
        if (typed == null) {
            return null;
        }
        Optional<T> value = reader.apply(typed);
        if (value.isEmpty()) {
            tell(column, otherwise);
        }
        return value.orElse(null);
    }

    /** A constant by its name or by its word in any language. */
    private <E extends Enum<E>> E word(ImportColumn column, List<E> constants) {
        String known = constants.stream().map(c -> Text.of(Language.JA, c)).collect(Collectors.joining("・"));
        return read(
                column,
                typed -> constants.stream().filter(c -> isCalled(c, typed)).findFirst(),
                new ImportMistake.WordUnknown(known));
    }

    private static boolean isCalled(Enum<?> constant, String typed) {
        String plain = plain(typed);
        return plain(constant.name()).equals(plain)
                || Arrays.stream(Language.values())
                        .map(language -> plain(Text.of(language, constant)))
                        .anyMatch(word -> word.equals(plain)
                                || word.replaceAll("\\(.*\\)", "").equals(plain));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]", "");
    }
}
