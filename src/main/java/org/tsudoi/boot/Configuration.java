package org.tsudoi.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of API.md as the application reads them: MicroProfile Config, checked by the launcher before. */
@ApplicationScoped
public class Configuration {
    private final Config config = ConfigProvider.getConfig();

    public boolean demo() {
        return config.getOptionalValue("tsudoi.demo", Boolean.class).orElse(false);
    }

    public Duration clockOffset() {
        return text("tsudoi.clock.offset").map(Duration::parse).orElse(Duration.ZERO);
    }

    /** Where uploads, logs and the first administrator's password go; unset outside the launcher. */
    public Optional<Path> dataDir() {
        return text("tsudoi.data.dir").map(Path::of);
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
