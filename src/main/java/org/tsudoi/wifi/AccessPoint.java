package org.tsudoi.wifi;

import java.time.Instant;
import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.TimeSlot;

/** One access point with the rooms it covers, by code, and its state at the moment it was read. Passphrases are no part of it. */
public record AccessPoint(
        String code,
        String facility,
        List<String> rooms,
        String ssid,
        String areaJa,
        String areaEn,
        List<String> bands,
        String authentication,
        int sessionMinutes,
        int maxClients,
        String disasterSsid,
        WifiState state,
        Health health) {
    public String area(Language language) {
        return language == Language.EN ? areaEn : areaJa;
    }

    /** Lets in who has the pass of a booking in its rooms. */
    public boolean takesPasses() {
        return authentication.equals("BOOKING_PASS");
    }

    public boolean works() {
        return state == WifiState.AVAILABLE;
    }

    /** Outages that are not over yet, soonest first. */
    public List<Outage> outagesFrom(Instant now) {
        return health.outages().stream().filter(o -> !o.isOverAt(now)).toList();
    }

    /** Whether so many people may count on it at that time. */
    public boolean serves(int people, TimeSlot slot, Instant now) {
        return maxClients >= people && health.worksIn(slot, now);
    }
}
