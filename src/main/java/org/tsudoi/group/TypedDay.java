package org.tsudoi.group;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as offices write it: 2027-03-31, 2027/3/31, 2027年3月31日, 令和9年3月31日, R9.3.31. */
public final class TypedDay {
    private static final Pattern SHAPE = Pattern.compile(
            "(令和|平成|昭和|R|H|S)?([0-9]{1,4}|元)[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?(T00:00.*| 0?0:00.*)?");

    /** The year before the first of each era. */
    private static final Map<String, Integer> ERAS =
            Map.of("令和", 2018, "R", 2018, "平成", 1988, "H", 1988, "昭和", 1925, "S", 1925);

    private static final int LEAST_YEAR = 1900;

    private TypedDay() {}

    public static Optional<LocalDate> of(String typed) {
        Matcher parts =
                SHAPE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int written = parts.group(2).equals("元") ? 1 : Integer.parseInt(parts.group(2));
        int year = parts.group(1) == null ? written : ERAS.get(parts.group(1)) + written;
        try {
            return year < LEAST_YEAR
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(year, Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
