package org.tsudoi.equipment;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written down at the desk of units that go out or come back.
 *
 * @param units those scanned; none is all of the slip
 * @param signedBy the name of who receives them
 */
public record DeskEntry(List<Piece> units, String signedBy) {
    /** All of the slip, as it should be. */
    public static final DeskEntry ALL = new DeskEntry(List.of(), null);

    /**
     * One unit.
     *
     * @param condition null is as it was
     * @param accessories that are there, by Japanese name; null is all of them
     * @param liability who answers for damage; only when it comes back
     */
    public record Piece(String tag, Condition condition, List<String> accessories, Liability liability, String remark) {
        public static Piece of(String tag) {
            return new Piece(tag, null, null, null, null);
        }
    }

    public List<LoanMistake> mistakes() {
        List<LoanMistake> mistakes = new ArrayList<>(LoanMistake.text("signedBy", signedBy, LoanMistake.LONGEST_NAME));
        units.forEach(u -> mistakes.addAll(LoanMistake.text("remark", u.remark(), LoanMistake.LONGEST_REMARK)));
        return mistakes;
    }
}
