package org.tsudoi.group.web;

import java.util.List;
import org.tsudoi.base.Names;
import org.tsudoi.group.DirectoryEntry;
import org.tsudoi.group.DirectoryPart;

/** A group as the API lists it in the directory. */
public record DirectoryJson(
        String code,
        Names names,
        String groupClass,
        String field,
        String summary,
        List<String> fields,
        List<String> areas,
        List<String> days,
        List<String> audiences,
        boolean membersWanted) {
    static DirectoryJson of(DirectoryEntry g) {
        return new DirectoryJson(
                g.code(),
                g.names(),
                g.groupClass().name(),
                g.field(),
                g.summary(),
                g.labels().of(DirectoryPart.FIELD),
                g.labels().of(DirectoryPart.AREA),
                g.labels().of(DirectoryPart.DAY),
                g.labels().of(DirectoryPart.AUDIENCE),
                g.labels().has(DirectoryPart.MEMBERS, "WANTED"));
    }
}
