package org.tsudoi.group;

import java.text.Normalizer;
import java.util.Optional;

/** 法人番号 of an NPO or company: thirteen digits, the first of which checks the others (法人番号の指定等に関する省令第2条). */
public final class CorporateNumber {
    private static final int DIGITS = 13;
    private static final int NINE = 9;

    private CorporateNumber() {}

    /** The number in plain digits, or empty when it cannot be one. */
    public static Optional<String> of(String typed) {
        String digits = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "");
        boolean good =
                digits.matches("[0-9]{" + DIGITS + "}") && digits.charAt(0) - '0' == checkDigit(digits.substring(1));
        return good ? Optional.of(digits) : Optional.empty();
    }

    /** Nine less the remainder by nine of the digits, those at even places from the right counted twice. */
    static int checkDigit(String twelve) {
        int sum = 0;
        for (int place = 1; place <= twelve.length(); place++) {
            int digit = twelve.charAt(twelve.length() - place) - '0';
            sum += digit * (place % 2 == 0 ? 2 : 1);
        }
        return NINE - sum % NINE;
    }
}
