package org.tsudoi.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of mail as it is kept: without blanks, in small letters. */
public final class MailAddress {
    private static final Pattern SHAPE = Pattern.compile("[!-?A-~]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 254;

    private MailAddress() {}

    /** The address, or empty when no mail can be sent to it. */
    public static Optional<String> of(String typed) {
        String email = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return email.length() <= LONGEST && SHAPE.matcher(email).matches() ? Optional.of(email) : Optional.empty();
    }
}
