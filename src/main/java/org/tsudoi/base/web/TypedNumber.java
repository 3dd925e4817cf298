package org.tsudoi.base.web;

import java.text.Normalizer;

/** Whole numbers as people type them into a field, full-width digits included. */
public final class TypedNumber {
    private TypedNumber() {}

    /** The number, nothing for an empty field; what is no number becomes -1, out of every range, and is told so. */
    public static Integer of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String half = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        return half.matches("[0-9]{1,7}") ? Integer.valueOf(half) : Integer.valueOf(-1);
    }
}
