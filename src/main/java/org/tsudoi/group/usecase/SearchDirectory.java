package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.base.JapanTime;
import org.tsudoi.group.DirectoryEntry;
import org.tsudoi.group.DirectoryFilter;
import org.tsudoi.group.DirectoryPart;
import org.tsudoi.group.store.DirectoryQuery;

/** Finds groups that agreed to be shown, by words and by what they chose from lists. */
@ApplicationScoped
public class SearchDirectory {
    @Inject
    private Clock clock;

    @Inject
    private DirectoryQuery query;

    /**
     * A page of the directory.
     *
     * @param next code behind which the next page begins, or null on the last
     * @param inTheWay conditions of a search without answer, each of which was one too many
     */
    public record Found(List<DirectoryEntry> entries, String next, List<DirectoryPart> inTheWay) {}

    public Found search(DirectoryFilter filter, int limit) {
        LocalDate today = JapanTime.today(clock);
        List<DirectoryEntry> all = query.page(filter, today, limit + 1);
        if (all.isEmpty() && filter.after() == null) {
            return new Found(all, null, inTheWay(filter, today));
        }
        boolean more = all.size() > limit;
        List<DirectoryEntry> page = more ? all.subList(0, limit) : all;
        return new Found(page, more ? page.get(limit - 1).code() : null, List.of());
    }

    private List<DirectoryPart> inTheWay(DirectoryFilter filter, LocalDate today) {
        return filter.asked().keySet().stream()
                .filter(part -> !query.page(filter.without(part), today, 1).isEmpty())
                .toList();
    }
}
