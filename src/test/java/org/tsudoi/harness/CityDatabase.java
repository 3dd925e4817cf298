package org.tsudoi.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lends the running city's database to a container started by Arquillian; arquillian.xml names these properties. */
public final class CityDatabase implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty("city.db.port") != null) {
            return;
        }
        var client = new Properties();
        try (var reader = Files.newBufferedReader(RunningCity.get().data().resolve("database/client.cnf"))) {
            client.load(reader);
        }
        System.setProperty("city.db.port", client.getProperty("port"));
        System.setProperty("city.db.user", client.getProperty("user"));
        System.setProperty("city.db.password", client.getProperty("password"));
    }
}
