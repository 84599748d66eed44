package org.yiyang.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.tables.KitDatabase;

class LeaseIT {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void oneHoldsItAndGivesItUp() throws SQLException {
        try (KitDatabase.Transaction transaction = KitDatabase.start().begin()) {
            Lease first = lease(transaction);
            Lease second = lease(transaction);
            assertTrue(first.hold());
            assertTrue(first.hold());
            assertFalse(second.hold());

            first.release();

            assertTrue(second.hold());
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "5, false", "10, false", "19, false", "25, true", "93600, true"})
    void anotherTakesOneThatIsOverOrWasTakenByAClockThatWasSetBack(long secondsLeft, boolean taken)
            throws SQLException {
        try (KitDatabase.Transaction transaction = KitDatabase.start().begin()) {
            assertTrue(lease(transaction).hold());
            try (Statement statement = transaction.connection().createStatement()) {
                statement.executeUpdate("update relay_lease set held_until = timestampadd(second, " + secondsLeft
                        + ", utc_timestamp(6)) where topic = 'yiyang.test-lease'");
            }

            assertEquals(taken, lease(transaction).hold());
        }
    }

    private static Lease lease(KitDatabase.Transaction transaction) {
        return new Lease(transaction.database(), "yiyang.test-lease", TEN_SECONDS);
    }
}
