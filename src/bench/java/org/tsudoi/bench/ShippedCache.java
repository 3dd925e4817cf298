package org.tsudoi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * nginx with a feed as a file, and before the application with what deploy/nginx.conf.example says about feeds, word for word but for address and
 * folder, so that what is measured is what is shipped.
 */
final class ShippedCache {
    private static final Path SHIPPED = Path.of("deploy/nginx.conf.example");
    private static final Pattern CACHE = Pattern.compile("(?m)^proxy_cache_path .*;$");
    private static final Pattern UPSTREAM = Pattern.compile("(?ms)^upstream tsudoi \\{.*?^}$");
    private static final Pattern FEEDS = Pattern.compile("(?ms)^    location /feeds/v1/ \\{.*?^    }$");

    private ShippedCache() {}

    static Optional<Nginx> start(String feed, URI application) throws IOException, InterruptedException {
        return Nginx.start(
                "feed.ics", feed.getBytes(StandardCharsets.UTF_8), folder -> configuration(folder, application));
    }

    private static Nginx.More configuration(Path folder, URI application) {
        String shipped;
        try {
            shipped = Files.readString(SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String cache = part(shipped, CACHE)
                .replaceFirst("/var/cache/nginx/\\S+", folder.resolve("cache").toString());
        String upstream = part(shipped, UPSTREAM).replace("127.0.0.1:8080", application.getAuthority());
        return new Nginx.More(cache + "\n" + upstream, part(shipped, FEEDS));
    }

    private static String part(String shipped, Pattern pattern) {
        var matcher = pattern.matcher(shipped);
        if (!matcher.find()) {
            throw new IllegalStateException(SHIPPED + " has no " + pattern);
        }
        return matcher.group();
    }
}
