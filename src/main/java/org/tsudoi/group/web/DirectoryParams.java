package org.tsudoi.group.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import org.tsudoi.group.Area;
import org.tsudoi.group.DirectoryFilter;
import org.tsudoi.group.DirectoryPart;

/** What GET /groups may be asked for. */
public class DirectoryParams {
    private static final int PAGE = 50;

    @Context
    UriInfo address;

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

    DirectoryFilter filter(Collection<Area> areas, List<String> mistakes) {
        DirectoryFilter filter = DirectoryFilter.all().from(RegisterWords.shortened(after));
        for (DirectoryPart part : DirectoryPart.values()) {
            String value = RegisterWords.shortened(address.getQueryParameters().getFirst(part.parameter()));
            if (value != null
                    && part != DirectoryPart.WORD
                    && !part.values(areas).contains(value)) {
                mistakes.add(part.parameter());
            }
            filter = filter.with(part, value);
        }
        return filter;
    }
}
