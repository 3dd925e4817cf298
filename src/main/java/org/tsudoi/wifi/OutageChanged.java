package org.tsudoi.wifi;

import java.util.List;

/** News of an outage, fired inside the transaction that wrote it; rooms are those the access point covers, by code. */
public record OutageChanged(Outage outage, News news, List<String> rooms) {
    /** What happened to it. */
    public enum News {
        BEGUN,
        PLANNED,
        CONFIRMED,
        ENDED,
        CANCELLED
    }
}
