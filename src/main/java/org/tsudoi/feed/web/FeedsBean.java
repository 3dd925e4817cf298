package org.tsudoi.feed.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.ConfigProvider;

/** Public addresses of feeds for the subscribe panel. */
@Named("feeds")
@ApplicationScoped
public class FeedsBean {
    public String address(String path) {
        return ConfigProvider.getConfig()
                        .getOptionalValue("tsudoi.base.url", String.class)
                        .orElse("http://localhost:8080")
                + path;
    }

    /** The same for a press: calendar apps open it themselves. */
    public String webcal(String path) {
        return address(path).replaceFirst("^https?", "webcal");
    }
}
