package org.tsudoi.booking;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.group.Standing;

/**
 * The marks of a group in this fiscal year and what came of them.
 *
 * @param until the last day they count
 */
public record GroupMarks(
        Standing group,
        int points,
        Conduct.Marks rules,
        LocalDate until,
        List<Mark> marks,
        List<Sanction.Notice> notices) {}
