package org.tsudoi.report;

/** How many members a group has. */
public enum SizeBand {
    UNKNOWN(-1),
    BELOW_TEN(10),
    BELOW_THIRTY(30),
    LARGER(Integer.MAX_VALUE);

    private final int below;

    SizeBand(int below) {
        this.below = below;
    }

    public static SizeBand of(Integer members) {
        if (members == null) {
            return UNKNOWN;
        }
        for (SizeBand band : values()) {
            if (members < band.below) {
                return band;
            }
        }
        return LARGER;
    }
}
