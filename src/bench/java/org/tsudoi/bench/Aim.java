package org.tsudoi.bench;

import java.util.Locale;

/** A figure beside what was promised. */
record Aim(String measured, String promised, boolean met) {

    static Aim atLeast(double value, double least, String unit) {
        return new Aim(number(value) + " " + unit, "≥ " + number(least), value >= least);
    }

    static Aim atMost(double value, double most, String unit) {
        return new Aim(number(value) + " " + unit, "≤ " + number(most), value <= most);
    }

    /** Reported, not promised. */
    static Aim none(String measured) {
        return new Aim(measured, "", true);
    }

    static Aim that(boolean met, String measured, String promised) {
        return new Aim(measured, promised, met);
    }

    /** Both must hold. */
    Aim and(Aim other) {
        String both = promised.isEmpty() || other.promised.isEmpty()
                ? promised + other.promised
                : promised + ", " + other.promised;
        return new Aim(measured + ", " + other.measured, both, met && other.met);
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                Math.abs(value) >= 100 || value == Math.rint(value) ? "%,.0f" : value < 10 ? "%.2f" : "%.1f",
                value);
    }
}
