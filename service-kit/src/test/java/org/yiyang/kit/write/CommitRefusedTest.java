package org.yiyang.kit.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** How a commit that the database refuses looks through the pool and the transaction manager of the services. */
class CommitRefusedTest {
    @Test
    void aTransactionThatTheGroupDoesNotCertifyIsALostRace() throws Exception {
        RollbackException failed = refused("Plugin instructed the server to rollback the current", "40000", 3101);
        assertTrue(Faults.lostRace(failed), () -> "the driver's failure is not seen in " + failed);
        assertFalse(Faults.databaseAway(failed));
    }

    @Test
    void aDeadlockThatIsFoundAtTheCommitIsALostRace() throws Exception {
        assertTrue(Faults.lostRace(refused("Deadlock found", "40001", 1213)));
    }

    @Test
    void aConnectionThatBreaksAtTheCommitSaysNeither() throws Exception {
        RollbackException failed = refused("Communications link failure", "08S01", 0);
        assertFalse(Faults.lostRace(failed));
        assertTrue(Faults.databaseAway(failed));
    }

    private static RollbackException refused(String message, String state, int code) throws Exception {
        TransactionManager manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
        NarayanaTransactionIntegration joined =
                new NarayanaTransactionIntegration(manager, new TransactionSynchronizationRegistryImple());
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .transactionIntegration(joined)
                        .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(Refusing.class)
                                .jdbcUrl("jdbc:refusing")
                                .jdbcProperty("message", message)
                                .jdbcProperty("state", state)
                                .jdbcProperty("code", String.valueOf(code))));
        try (AgroalDataSource pool = AgroalDataSource.from(settings)) {
            manager.begin();
            pool.getConnection().close();
            RollbackException failed = assertThrows(RollbackException.class, manager::commit);
            assertEquals(0, pool.getMetrics().activeCount());
            return failed;
        }
    }

    /** A database that takes everything but the commit. */
    public static final class Refusing implements Driver {
        @Override
        public Connection connect(String url, Properties as) {
            return (Connection) Proxy.newProxyInstance(
                    Refusing.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                        if (method.getName().equals("commit")) {
                            throw new SQLException(
                                    as.getProperty("message"),
                                    as.getProperty("state"),
                                    Integer.parseInt(as.getProperty("code")));
                        }
                        return method.getReturnType() == boolean.class
                                ? (Object) false
                                : method.getReturnType() == int.class ? (Object) 0 : null;
                    });
        }

        @Override
        public boolean acceptsURL(String url) {
            return true;
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}
