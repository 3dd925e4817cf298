package org.tsudoi.boot;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.Driver;
import org.tsudoi.base.store.Driven;

/**
 * Opens connections and nothing else. The driver's own data source is an XADataSource, and the container would wrap every transaction in XA
 * START, END, PREPARE; there is one database here, so an ordinary commit is right and faster.
 * While the application starts, the database may be starting beside it: the first connection is waited for.
 */
public class PlainMariaDb implements DataSource {
    private static final Driver DRIVER = new Driver();
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final long PATIENCE_ENDS =
            System.nanoTime() + Duration.ofSeconds(90).toNanos();
    private static final String HANDSHAKE_MILLIS = "800";
    private static final int ANSWER_MILLIS = 1_900;
    private static volatile boolean reached;

    private final int answerMillis;

    private String url;
    private String user;
    private String password;

    /** Statements are given up after seconds, so that a page can say in time that the database is away. */
    public PlainMariaDb() {
        this(ANSWER_MILLIS);
    }

    /** @param answerMillis how long a statement may take; 0 for ever */
    PlainMariaDb(int answerMillis) {
        this.answerMillis = answerMillis;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", secret == null ? "" : secret);
        properties.setProperty("socketTimeout", HANDSHAKE_MILLIS);
        Connection connection = reached ? DRIVER.connect(url, properties) : firstConnection(properties);
        connection.setNetworkTimeout(Runnable::run, answerMillis);
        return driven(connection);
    }

    private static Connection driven(Connection own) {
        return (Connection) Proxy.newProxyInstance(
                Driven.class.getClassLoader(),
                new Class<?>[] {Connection.class, Driven.class},
                (itself, method, given) -> {
                    if (method.getDeclaringClass() == Driven.class) {
                        return own;
                    }
                    if (method.getName().equals("equals")) {
                        return itself == given[0];
                    }
                    if (method.getName().equals("isWrapperFor") && given[0] == Driven.class) {
                        return true;
                    }
                    try {
                        return method.invoke(own, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Connection firstConnection(Properties properties) throws SQLException {
        while (true) {
            try {
                var connection = DRIVER.connect(url, properties);
                reached = true;
                return connection;
            } catch (SQLException e) {
                boolean isConnecting =
                        e.getSQLState() != null && e.getSQLState().startsWith("08");
                if (!isConnecting || System.nanoTime() > PATIENCE_ENDS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("set connectTimeout in the address");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("parent logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
