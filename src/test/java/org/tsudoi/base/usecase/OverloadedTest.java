package org.tsudoi.base.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is answered with 503 and not with 500: nobody did anything wrong, there was only too much to do. */
class OverloadedTest {
    @Test
    void poolThatHasNoConnectionLeftIsTooMuchToDo() {
        var pool = new SQLException(
                "Error in allocating a connection",
                new ResourceAllocationException("In-use connections equal max-pool-size"));
        assertThat(Overloaded.isBehind(new PersistenceException(pool))).isTrue();
    }

    @Test
    void statementThatIsWrongIsAMistakeOfOurs() {
        assertThat(Overloaded.isBehind(new PersistenceException(new SQLException("syntax", "42000", 1064))))
                .isFalse();
    }
}
