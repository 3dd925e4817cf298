package org.tsudoi.booking;

import java.util.Arrays;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;

/** Fields of a written book of rules in words: windows.NPO.months is 申込期間：NPO法人：何か月前. */
public final class RuleField {
    private RuleField() {}

    public static String words(String field, Language language) {
        var separator = language.isJapanese() ? "：" : ": ";
        return String.join(
                separator,
                Arrays.stream(field.split("\\."))
                        .map(part -> word(part, language))
                        .toList());
    }

    private static String word(String part, Language language) {
        if (part.matches("[0-9]{1,6}")) {
            return Text.of(language, "rules.field.number", Integer.parseInt(part) + 1);
        }
        for (String key : new String[] {"rules.field." + part, "group.GroupClass." + part}) {
            if (Text.has(language, key)) {
                return Text.of(language, key);
            }
        }
        return part;
    }
}
