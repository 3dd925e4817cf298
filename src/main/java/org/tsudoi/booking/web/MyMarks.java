package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.booking.GroupMarks;
import org.tsudoi.booking.Mark;
import org.tsudoi.booking.usecase.CountMarks;
import org.tsudoi.facility.usecase.Inventory;

/** What a group has to answer for this fiscal year, what follows from it, until when, and how to object. */
@Named("myMarks")
@RequestScoped
public class MyMarks {
    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private CountMarks countMarks;

    private List<GroupMarks> groups;

    @PostConstruct
    void read() {
        groups = countMarks.ofMine();
    }

    public List<GroupMarks> getGroups() {
        return groups;
    }

    public String room(Mark mark) {
        return inventory
                .city()
                .room(mark.roomId())
                .map(r -> r.names().in(asked.getLanguage()))
                .orElse("");
    }

    /** Points of a mark, or why it has none. */
    public String points(GroupMarks group, Mark mark) {
        return mark.waived() == null
                ? Text.of(asked.getLanguage(), "marks.points", mark.points(group.rules()))
                : Text.of(asked.getLanguage(), "marks.waived", Text.of(asked.getLanguage(), mark.waived()));
    }
}
