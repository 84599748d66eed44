package org.yiyang.kit.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.write.Faults;

/** Which of several servers a pool gets its connections to. */
class PrimaryDriverTest {
    private static final String GROUP = "jdbc:mysql://a:1,b:2,c:3/schema?x=y";
    private static final String A = "jdbc:mysql://a:1/schema?x=y";
    private static final String B = "jdbc:mysql://b:2/schema?x=y";
    private static final String C = "jdbc:mysql://c:3/schema?x=y";

    /** Whether each server is set to read only, by address; those that are not in the map do not answer. */
    private final Map<String, Integer> readOnly = new HashMap<>(Map.of(A, 1, B, 0, C, 1));

    private final List<String> asked = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final PrimaryDriver driver = new PrimaryDriver(stand(Driver.class, (proxy, method, values) -> {
        if (!method.getName().equals("connect")) {
            return true;
        }
        asked.add(String.valueOf(values[0]));
        return connection(String.valueOf(values[0]));
    }));

    @Test
    void theOneThatIsWrittenToIsTakenAndTheOthersAreClosed() throws SQLException {
        driver.connect(GROUP, new Properties());
        assertEquals(List.of(A, B), asked);
        assertEquals(List.of(B), open);
    }

    @Test
    void theOneOfLastTimeIsAskedFirstAndLeftWhenItIsGone() throws SQLException {
        driver.connect(GROUP, new Properties());
        asked.clear();
        driver.connect(GROUP, new Properties());
        assertEquals(List.of(B), asked);

        readOnly.remove(B);
        readOnly.put(C, 0);
        asked.clear();
        driver.connect(GROUP, new Properties());
        assertEquals(List.of(B, A, C), asked);
        assertEquals(List.of(B, B, C), open);
    }

    @Test
    void whileThereIsNoneTheDatabaseIsAway() {
        readOnly.put(B, 1);
        readOnly.remove(C);
        SQLTransientConnectionException away =
                assertThrows(SQLTransientConnectionException.class, () -> driver.connect(GROUP, new Properties()));
        assertTrue(Faults.databaseAway(away));
        assertEquals(List.of(), open);
    }

    @Test
    void aServerAloneIsAskedNothing() throws SQLException {
        driver.connect(A, new Properties());
        assertEquals(List.of(A), open);
        assertEquals(List.of(A), PrimaryDriver.servers(A));
        String other = "jdbc:mysql://address=(host=a)(port=1),b/schema";
        assertEquals(List.of(other), PrimaryDriver.servers(other));
    }

    @Test
    void aServerThatIsThePrimaryNoMoreBreaksItsConnections() {
        LostPrimary broken = new LostPrimary();
        String refusal = "The MySQL server is running with the --super-read-only option so it cannot execute this";
        Exception lost = broken.interceptException(new SQLException(refusal, "HY000", 1290));
        assertEquals(SQLNonTransientConnectionException.class, lost.getClass());
        assertTrue(Faults.databaseAway(lost));
        assertTrue(((SQLException) lost).getSQLState().startsWith("08"), "the pool would keep the connection");

        assertNull(broken.interceptException(new SQLException("--secure-file-priv", "HY000", 1290)));
        assertNull(broken.interceptException(new SQLException("Deadlock found", "40001", 1213)));
    }

    private Connection connection(String address) throws SQLException {
        if (!readOnly.containsKey(address)) {
            throw new SQLNonTransientConnectionException("Communications link failure", "08S01");
        }
        open.add(address);
        ResultSet row = stand(
                ResultSet.class,
                (proxy, method, values) -> method.getName().equals("next") ? true : readOnly.get(address));
        Statement statement = stand(Statement.class, (proxy, method, values) -> row);
        return stand(Connection.class, (proxy, method, values) -> {
            if (method.getName().equals("close")) {
                open.remove(address);
            }
            return statement;
        });
    }

    /** The result of a method without a result is ignored. */
    private static <T> T stand(Class<T> type, InvocationHandler acts) {
        InvocationHandler handler = (proxy, method, values) -> {
            Object given = acts.invoke(proxy, method, values);
            return method.getReturnType() == void.class ? null : given;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
