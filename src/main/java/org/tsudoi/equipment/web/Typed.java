package org.tsudoi.equipment.web;

import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Problem.Reason;

/** What staff typed or chose in a form, understood. */
final class Typed {
    private Typed() {}

    /** The text, or null for none. */
    static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The day, or null for none; what is no day is told. */
    static LocalDate day(String typed, Language language, List<Reason> problems) {
        if (text(typed) == null) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            problems.add(new Reason("DAY", Text.of(language, "equipment.unit.day", typed), null));
            return null;
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    static List<SelectItem> words(Language language, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(c -> new SelectItem(c.name(), Text.of(language, c)))
                .toList();
    }
}
