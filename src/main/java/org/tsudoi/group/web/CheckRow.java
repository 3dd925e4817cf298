package org.tsudoi.group.web;

import org.tsudoi.group.CriterionCheck;
import org.tsudoi.group.VerdictRow;
import org.tsudoi.group.usecase.CheckCriteria.Finding;

/** One criterion on the desk: the verdict, and what staff find. */
public class CheckRow {
    static final String YES = "yes";
    static final String NO = "no";

    private final VerdictRow verdict;
    private final String by;
    private String answer = "";
    private String note;

    CheckRow(VerdictRow verdict, CriterionCheck check) {
        this.verdict = verdict;
        this.by = check == null ? null : check.checkedBy();
        if (check != null) {
            answer = check.accepted() ? YES : NO;
            note = check.note();
        }
    }

    Finding finding() {
        Boolean accepted = YES.equals(answer) ? Boolean.TRUE : NO.equals(answer) ? Boolean.FALSE : null;
        return new Finding(verdict.id(), accepted, note);
    }

    public VerdictRow getVerdict() {
        return verdict;
    }

    public String getBy() {
        return by;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
