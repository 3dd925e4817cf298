package org.tsudoi.booking;

import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Lists;
import org.tsudoi.base.Refusal;

/** Something in a written book of rules that cannot be read, with the field it stands in. */
public sealed interface RuleMistake extends Refusal {
    /** The way to it: windows.NPO.months. */
    String field();

    record FieldMissing(String field) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language));
        }
    }

    record NotANumber(String field, String value, int least, int most) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language), value, least, most);
        }
    }

    record NotOneOf(String field, String value, List<String> allowed) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language), value, Lists.join(allowed.stream(), language));
        }
    }

    record NotADay(String field, String value) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language), value);
        }
    }

    record NotATime(String field, String value) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language), value);
        }
    }

    /** Text that is too long, or has signs that cannot be shown. */
    record NotAText(String field, int longest) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language), longest);
        }
    }

    /** A name that no rule has, most often a slip of the pen. */
    record UnknownField(String field, List<String> known) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(field, Lists.join(known.stream(), language));
        }
    }

    /** A list where fields belong, or the other way round. */
    record WrongShape(String field) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language));
        }
    }

    /** The end stands before the beginning. */
    record EndBeforeStart(String field) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language));
        }
    }

    /** The same field stands there twice, and only one of them can hold. */
    record WrittenTwice(String field) implements RuleMistake {
        @Override
        public List<Object> shown(Language language) {
            return List.of(RuleField.words(field, language));
        }
    }

    /** No YAML at all from a line and column on. */
    record NotYaml(int line, int column) implements RuleMistake {
        @Override
        public String field() {
            return "";
        }
    }

    record TooLarge(int most) implements RuleMistake {
        @Override
        public String field() {
            return "";
        }
    }
}
