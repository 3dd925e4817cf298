package org.tsudoi.wifi;

import java.util.List;
import org.tsudoi.base.Language;

/** One access point with the rooms it covers, by code. Passphrases are no part of it. */
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
        WifiState state) {
    public String area(Language language) {
        return language == Language.EN ? areaEn : areaJa;
    }

    public boolean works() {
        return state == WifiState.AVAILABLE;
    }
}
