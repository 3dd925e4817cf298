package org.tsudoi.feed.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Addresses of feeds for the subscribe panel, in the forms that calendar apps want. */
@Named("feeds")
@ApplicationScoped
public class FeedsBean {
    /** The public address of a path. */
    public String address(String path) {
        return ConfigProvider.getConfig()
                        .getOptionalValue("tsudoi.base.url", String.class)
                        .orElse("http://localhost:8080")
                + path;
    }

    /** The same for a press: calendar apps open it themselves. */
    public String webcal(String address) {
        return address.replaceFirst("^https?", "webcal");
    }

    public String google(String address) {
        return "https://calendar.google.com/calendar/r?cid="
                + URLEncoder.encode(webcal(address), StandardCharsets.UTF_8);
    }

    /** Read by the camera of a telephone, which then asks to subscribe. */
    public String qr(String address) {
        return QrCode.of(webcal(address));
    }
}
