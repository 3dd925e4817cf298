package org.tsudoi.boot;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** The one pool of connections, and the migrations of sql/ that bring the schema to its newest number. */
@DataSourceDefinition(
        name = "java:app/jdbc/tsudoi",
        className = "org.tsudoi.boot.PlainMariaDb",
        url = "${MPCONFIG=tsudoi.db.url}",
        user = "${MPCONFIG=tsudoi.db.user}",
        password = "${MPCONFIG=tsudoi.db.password}",
        minPoolSize = 2,
        maxPoolSize = 24,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=30",
            // two dead connections, a new one that is not answered and this stay below the five seconds of an honest
            // 503
            "fish.payara.max-wait-time-in-millis=1000",
            // when one connection is dead all are: else one request would try them in turn, seconds each
            "fish.payara.fail-all-connections=true"
        })
@ApplicationScoped
public class Database {
    /** Safe on several nodes at once: Flyway holds a lock while it works. A migration may take its time, so it has connections of its own. */
    public void migrate() {
        var config = ConfigProvider.getConfig();
        var patient = new PlainMariaDb(0);
        patient.setUrl(config.getValue("tsudoi.db.url", String.class).replaceFirst("&sessionVariables=[^&]*", ""));
        patient.setUser(config.getValue("tsudoi.db.user", String.class));
        patient.setPassword(
                config.getOptionalValue("tsudoi.db.password", String.class).orElse(""));
        Flyway.configure(getClass().getClassLoader())
                .dataSource(patient)
                .locations("classpath:sql")
                .sqlMigrationPrefix("")
                .sqlMigrationSeparator("-")
                .validateMigrationNaming(false)
                .load()
                .migrate();
    }
}
