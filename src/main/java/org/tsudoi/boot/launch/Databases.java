package org.tsudoi.boot.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Connections of the launcher, and the address that the application gets. */
final class Databases {
    /**
     * Times are UTC both ways; no pipelining, which hung under deadlocks with prepares on the server; nobody waits long for a row or for a
     * connection, so that a page can say within five seconds that the database is away.
     */
    private static final String OPTIONS =
            "preserveInstants=true&connectionTimeZone=UTC&disablePipeline=true&useServerPrepStmts=true"
                    + "&connectTimeout=1500&tcpKeepAlive=true"
                    + "&sessionVariables=innodb_lock_wait_timeout=1";

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 6;

    private Databases() {}

    static String withOptions(String url) {
        return url + (url.contains("?") ? "&" : "?") + OPTIONS;
    }

    static Connection connect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5000");
        return new Driver().connect(url, properties);
    }

    /** Whether the given database can be used at all, told before a container starts in vain. */
    static void check(Settings settings) throws Failure {
        var values = settings.values();
        try (var connection =
                connect(settings.dbUrl(), values.text("tsudoi.db.user", ""), values.text("tsudoi.db.password", ""))) {
            if (connection.getCatalog() == null || connection.getCatalog().isEmpty()) {
                throw Failure.ofProperty("tsudoi.db.url", "names no database; end it with one, such as /tsudoi");
            }
            var about = connection.getMetaData();
            int major = about.getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR || major == OLDEST_MAJOR && about.getDatabaseMinorVersion() < OLDEST_MINOR) {
                throw Failure.ofProperty(
                        "tsudoi.db.url",
                        "is MariaDB " + about.getDatabaseProductVersion() + "; 10.6 or newer is needed");
            }
        } catch (SQLException e) {
            throw refused(settings, e);
        }
    }

    private static Failure refused(Settings settings, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return Failure.ofProperty(
                    "tsudoi.db.password",
                    "the database refused this user and password; correct tsudoi.db.user or tsudoi.db.password");
        }
        if (e.getErrorCode() == 1049 || e.getErrorCode() == 1044) {
            return Failure.ofProperty(
                    "tsudoi.db.url",
                    "the database it names is not there for this user; create it, utf8mb4, and grant it");
        }
        return Failure.ofProperty(
                "tsudoi.db.url", settings.dbUrl() + " does not answer; start that MariaDB or correct the address");
    }
}
