package org.tsudoi.equipment.web;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsudoi.equipment.LoanFilter;
import org.tsudoi.equipment.LoanState;

/** What GET /loans may be asked for. */
public class LoanParams {
    private static final int PAGE = 50;

    @QueryParam("group")
    String group;

    @QueryParam("facility")
    String facility;

    @QueryParam("state")
    String state;

    @QueryParam("limit")
    String limit;

    @QueryParam("after")
    String after;

    int limit(List<String> mistakes) {
        if (limit == null || limit.matches("[1-9][0-9]?|100")) {
            return limit == null ? PAGE : Integer.parseInt(limit);
        }
        mistakes.add("limit");
        return PAGE;
    }

    LoanFilter narrowed(LoanFilter filter, List<String> mistakes) {
        if (state == null) {
            return filter;
        }
        Optional<LoanState> wanted = Arrays.stream(LoanState.values())
                .filter(s -> s.name().equals(state))
                .findFirst();
        if (wanted.isEmpty()) {
            mistakes.add("state");
        }
        return wanted.map(filter::in).orElse(filter);
    }
}
