package org.tsudoi.group;

/** What has become of a wish for correction. */
public enum CorrectionState {
    OPEN,
    MENDED,
    DECLINED;

    public boolean mayBecome(CorrectionState next) {
        return this == OPEN && next != OPEN;
    }
}
