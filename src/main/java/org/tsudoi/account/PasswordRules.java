package org.tsudoi.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tsudoi.account.AccountMistake.PasswordTooCommon;
import org.tsudoi.account.AccountMistake.PasswordTooLong;
import org.tsudoi.account.AccountMistake.PasswordTooShort;
import org.tsudoi.account.AccountMistake.PasswordsDiffer;
import org.tsudoi.base.Refusal;

/** What a password must be: long enough, and not one that is known from leaks or easily guessed (NIST SP 800-63B 3.1.1); no rules of composition. */
public final class PasswordRules {
    public static final int LEAST = 10;
    public static final int MOST = 200;

    private PasswordRules() {}

    /** Everything that is wrong with it. */
    public static List<Refusal> mistakes(String password, String again, String email) {
        List<Refusal> mistakes = new ArrayList<>();
        String chosen = password == null ? "" : password;
        if (chosen.codePointCount(0, chosen.length()) < LEAST) {
            mistakes.add(new PasswordTooShort(LEAST));
        } else if (chosen.length() > MOST) {
            mistakes.add(new PasswordTooLong(MOST));
        } else if (isCommon(chosen.toLowerCase(Locale.ROOT), email == null ? "" : email.toLowerCase(Locale.ROOT))) {
            mistakes.add(new PasswordTooCommon());
        }
        if (!chosen.equals(again)) {
            mistakes.add(new PasswordsDiffer());
        }
        return mistakes;
    }

    private static boolean isCommon(String password, String email) {
        boolean oneSign = password.chars().distinct().count() < 4;
        boolean inOrder = "01234567890123456789".contains(password) || "98765432109876543210".contains(password);
        boolean address = !email.isEmpty() && (password.equals(email) || password.equals(email.replaceAll("@.*", "")));
        return oneSign || inOrder || address || LeakedPasswords.isBehind(password);
    }
}
