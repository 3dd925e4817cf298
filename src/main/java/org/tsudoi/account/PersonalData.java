package org.tsudoi.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is kept about one person; fired as an event, and every feature adds what it keeps. */
public final class PersonalData {
    private final long accountId;
    private final Map<String, List<Map<String, String>>> sections = new LinkedHashMap<>();

    public PersonalData(long accountId) {
        this.accountId = accountId;
    }

    public long accountId() {
        return accountId;
    }

    public void add(String section, List<Map<String, String>> rows) {
        sections.put(section, rows);
    }

    public Map<String, List<Map<String, String>>> sections() {
        return sections;
    }
}
