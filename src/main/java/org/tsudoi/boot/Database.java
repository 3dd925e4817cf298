package org.tsudoi.boot;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import javax.sql.DataSource;
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
            "fish.payara.validate-atmost-once-period-in-seconds=30"
        })
@ApplicationScoped
public class Database {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    /** Safe on several nodes at once: Flyway holds a lock while it works. */
    public void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(source)
                .locations("classpath:sql")
                .sqlMigrationPrefix("")
                .sqlMigrationSeparator("-")
                .validateMigrationNaming(false)
                .load()
                .migrate();
    }
}
