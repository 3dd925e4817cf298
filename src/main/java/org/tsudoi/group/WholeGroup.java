package org.tsudoi.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is kept about one group; fired as an event, and every feature adds what it keeps. */
public final class WholeGroup {
    private final long groupId;
    private final Map<String, List<Map<String, String>>> sections = new LinkedHashMap<>();

    public WholeGroup(long groupId) {
        this.groupId = groupId;
    }

    public long groupId() {
        return groupId;
    }

    public void add(String section, List<Map<String, String>> rows) {
        sections.put(section, rows);
    }

    public Map<String, List<Map<String, String>>> sections() {
        return sections;
    }
}
