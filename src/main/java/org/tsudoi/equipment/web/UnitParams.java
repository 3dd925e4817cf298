package org.tsudoi.equipment.web;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.tsudoi.equipment.UnitFilter;
import org.tsudoi.equipment.UnitState;
import org.tsudoi.facility.City;
import org.tsudoi.facility.Facility;

/** What GET /units may be asked for. */
public class UnitParams {
    private static final int PAGE = 50;
    private static final long NOWHERE = -1L;

    @QueryParam("facility")
    String facility;

    @QueryParam("code")
    String code;

    @QueryParam("state")
    String state;

    @QueryParam("unused")
    boolean unused;

    @QueryParam("dueBy")
    String dueBy;

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

    /** @param mine the units that the caller may see */
    UnitFilter narrowed(UnitFilter mine, City city, List<String> mistakes) {
        UnitState wanted = Typed.constant(UnitState.class, state, null);
        if (state != null && wanted == null) {
            mistakes.add("state");
        }
        return new UnitFilter(
                mine.facilities(),
                mine.everything(),
                facility == null
                        ? null
                        : city.facility(facility).map(Facility::id).orElse(NOWHERE),
                code,
                wanted,
                null,
                unused,
                due(mistakes));
    }

    private LocalDate due(List<String> mistakes) {
        try {
            return dueBy == null ? null : LocalDate.parse(dueBy);
        } catch (DateTimeParseException unreadable) {
            mistakes.add("dueBy");
            return null;
        }
    }
}
