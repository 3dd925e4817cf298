package org.tsudoi.boot;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Painted pages by address and language, the least wanted thrown away when their bytes are too many. */
final class PageShelf {
    private final long mostBytes;
    private final Map<String, CachedPage> pages = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    PageShelf(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized CachedPage get(String key) {
        return pages.get(key);
    }

    synchronized void put(String key, CachedPage page) {
        CachedPage before = pages.put(key, page);
        bytes += page.size() - (before == null ? 0 : before.size());
        Iterator<CachedPage> oldest = pages.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().size();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
