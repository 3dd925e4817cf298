package org.tsudoi.equipment;

/** How the city numbers its pieces: kind, house and a number of two digits or more. */
public final class UnitTag {
    private static final int LONGEST = 32;

    private UnitTag() {}

    /** A long code of a kind is cut, so that the tag fits; the number alone tells pieces apart then. */
    public static String of(String kind, String facility, int number) {
        String end = "-%s-%02d".formatted(facility, number);
        return kind.substring(0, Math.min(kind.length(), LONGEST - end.length())) + end;
    }
}
