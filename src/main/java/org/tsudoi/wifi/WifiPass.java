package org.tsudoi.wifi;

/** What lets the people of one booking into the Wi-Fi of its rooms. */
public record WifiPass(String ssid, String user, String password) {
    /** As telephones read it from a picture: the network; its page asks for name and password. */
    public String asCode() {
        return "WIFI:T:nopass;S:" + ssid.replaceAll("([\\\\;,:\"])", "\\\\$1") + ";;";
    }
}
