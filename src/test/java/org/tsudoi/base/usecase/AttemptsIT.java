package org.tsudoi.base.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.File;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.SqlFailure;
import org.tsudoi.harness.CityDatabase;

/**
 * In the container itself: the application as built, as a second node on the running city's database. What only the inside can tell about
 * transactions and the data source.
 */
@ExtendWith({CityDatabase.class, ArquillianExtension.class})
class AttemptsIT {
    private static final int DEADLOCK = 1213;

    @Inject
    private Attempts attempts;

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    @Deployment
    static WebArchive city() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/tsudoi/ROOT.war"))
                .addClasses(AttemptsIT.class, CityDatabase.class);
    }

    @Test
    void transactionsReadWhatIsCommitted() {
        assertEquals("READ-COMMITTED", attempts.inTransaction(tx -> one("select @@tx_isolation")));
    }

    @Test
    void commitsAreOrdinary() {
        long before = Long.parseLong(started());
        attempts.inTransaction(tx -> one("select count(*) from account"));
        assertEquals(before, Long.parseLong(started()), "no XA transaction begins");
    }

    @Test
    void migrationsAreApplied() {
        assertEquals("0", one("select count(*) from flyway_schema_history where not success"));
    }

    /** Else sixty-four writers, each with one connection and waiting for its second, would wait for ever. */
    @Test
    void entitiesAndStatementsShareOneConnection() {
        attempts.inTransaction(tx -> {
            Object ofEntities =
                    entities.createNativeQuery("select connection_id()").getSingleResult();
            assertEquals(String.valueOf(ofEntities), one("select connection_id()"));
            return null;
        });
    }

    @Test
    void nothingStaysOfUndoneWork() {
        attempts.inTransaction(tx -> {
            mark("undone");
            tx.undo();
            return null;
        });
        assertEquals("0", marks("undone"));
    }

    @Test
    void nothingStaysOfFailedWork() {
        try {
            attempts.inTransaction(tx -> {
                mark("failed");
                throw new IllegalStateException("a mistake");
            });
        } catch (IllegalStateException expected) {
            assertEquals("0", marks("failed"));
            return;
        }
        assertFalse(true, "the mistake must come out");
    }

    @Test
    void deadlockIsTriedAgainAndActsOnce() {
        var tries = new AtomicInteger();
        attempts.inTransaction(tx -> {
            mark("again");
            if (tries.incrementAndGet() < 3) {
                throw new SqlFailure(new SQLException("deadlock", "40001", DEADLOCK));
            }
            return null;
        });
        assertEquals(3, tries.get());
        assertEquals("1", marks("again"));
        Sql.update(source, "delete from sign_in_failure where subject = 'again'");
        assertTrue(marks("again").equals("0"));
    }

    private String started() {
        return one("select variable_value from information_schema.global_status where variable_name = 'COM_XA_START'");
    }

    private void mark(String subject) {
        Sql.update(
                source,
                "insert into sign_in_failure (subject, failures, last_at) values (?, 1, utc_timestamp(6))",
                subject);
    }

    private String marks(String subject) {
        return one("select count(*) from sign_in_failure where subject = '" + subject + "'");
    }

    private String one(String query) {
        return Sql.list(source, query, row -> row.getString(1)).get(0);
    }
}
