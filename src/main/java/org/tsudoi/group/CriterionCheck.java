package org.tsudoi.group;

/** What a member of staff found about one criterion; note says why when it differs from the verdict. */
public record CriterionCheck(String criterion, boolean accepted, String note, String checkedBy) {
    public static final int LONGEST_NOTE = 500;
}
