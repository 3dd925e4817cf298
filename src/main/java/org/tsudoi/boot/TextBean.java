package org.tsudoi.boot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;

/** Words in pages: #{text.of('booking.title')}, #{text.of('booking.count', n)}, #{text.word(state)}. */
@Named("text")
@RequestScoped
public class TextBean {
    @Inject
    private AskedLanguage asked;

    public String of(String key) {
        return Text.of(asked.getLanguage(), key);
    }

    public String of(String key, Object one) {
        return Text.of(asked.getLanguage(), key, one);
    }

    public String of(String key, Object one, Object two) {
        return Text.of(asked.getLanguage(), key, one, two);
    }

    public String of(String key, Object one, Object two, Object three) {
        return Text.of(asked.getLanguage(), key, one, two, three);
    }

    /** The word of a constant; nothing for nothing. */
    public String word(Enum<?> constant) {
        return constant == null ? "" : Text.of(asked.getLanguage(), constant);
    }

    public String refusal(Refusal refusal) {
        return Text.of(asked.getLanguage(), refusal);
    }

    public String name(Names names) {
        return names == null ? "" : names.in(asked.getLanguage());
    }

    /** A floor as it is written on doors, in words: 3F is 3階, B1F is 地下1階. */
    public String floor(String written) {
        if (written == null || !written.matches("B?[0-9]{1,2}F")) {
            return written == null ? "" : written;
        }
        String number = written.replaceAll("[BF]", "");
        return of(written.startsWith("B") ? "look.floor-below" : "look.floor", number);
    }

    public Language getLanguage() {
        return asked.getLanguage();
    }
}
