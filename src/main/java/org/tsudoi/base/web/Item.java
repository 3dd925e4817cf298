package org.tsudoi.base.web;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;

/** Choices of a menu. */
public final class Item {
    private Item() {}

    /** The constants with their words; first an empty choice with a text of its own, or none when it is null. */
    public static <E extends Enum<E>> List<SelectItem> of(E[] constants, Language language, String empty) {
        List<SelectItem> items = new ArrayList<>();
        if (empty != null) {
            items.add(new SelectItem("", Text.of(language, empty)));
        }
        Arrays.stream(constants)
                .map(c -> new SelectItem(c.name(), Text.of(language, c)))
                .forEach(items::add);
        return items;
    }

    /** The constant of a name a form sent; nothing for an empty or unknown one. */
    public static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
