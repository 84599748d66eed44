package org.yiyang.kit.write;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void aConnectionThatBreaksAtAnyMomentMeansThatTheDatabaseIsAway() {
        List<Throwable> away = List.of(
                new SQLNonTransientConnectionException("closed", "08003"),
                new SQLException("Communications link failure", "08S01"),
                new SQLException("Acquisition timeout while waiting for new connection"),
                new SQLException("Connection is closed"),
                new RollbackException("transaction was rolled back"),
                new HeuristicMixedException("one phase commit failed"));
        for (Throwable cause : away) {
            assertTrue(
                    Faults.databaseAway(new IllegalStateException("moves cannot be written", cause)), cause::toString);
        }
    }

    @Test
    void aDeadlockThatTheCommitReportsIsALostRaceAndWorthAnotherTry() {
        RollbackException rolledBack = new RollbackException("transaction was rolled back");
        rolledBack.initCause(new SQLException("Deadlock found", "40001", 1213));
        assertFalse(Faults.databaseAway(new IllegalStateException(rolledBack)));
        assertTrue(Faults.lostRace(new IllegalStateException(rolledBack)));
    }

    @Test
    void whatTheDatabaseSaysItselfIsNoOutage() {
        SQLException tooLong = new SQLException("Data too long for column", "22001", 1406);
        SQLException duplicate = new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062);
        assertFalse(Faults.databaseAway(new IllegalStateException(tooLong)));
        assertFalse(Faults.lostRace(new IllegalStateException(tooLong)));
        assertFalse(Faults.databaseAway(new IllegalStateException(duplicate)));
        assertTrue(Faults.duplicate(new IllegalStateException(duplicate)));
    }
}
