package org.yiyang.kit.tables;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalServers;

/** The kit's tables in the schema of one service, made by its migrations and used with the account that runs. */
public final class KitDatabase {
    private static final KitDatabase ONCE =
            new KitDatabase(LocalServers.startOnce().config("contract"));

    private final Map<String, String> config;

    private KitDatabase(Map<String, String> config) {
        this.config = config;
        Flyway.configure()
                .dataSource(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("quarkus.flyway.username"),
                        config.get("quarkus.flyway.password"))
                .locations("classpath:db/kit")
                .load()
                .migrate();
    }

    public static KitDatabase start() {
        return ONCE;
    }

    /** Doors that each give a connection of its own, on which every statement is a transaction. */
    public Database doors() {
        return new OwnConnections(source());
    }

    /** A transaction that is rolled back at its end unless it was committed. */
    public Transaction begin() throws SQLException {
        Connection connection = source().getConnection();
        connection.setAutoCommit(false);
        return new Transaction(connection);
    }

    private MysqlDataSource source() {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(config.get("quarkus.datasource.jdbc.url"));
        source.setUser(config.get("quarkus.datasource.username"));
        source.setPassword(config.get("quarkus.datasource.password"));
        return source;
    }

    /** One connection for all that asks for one, as inside a JTA transaction. */
    public static final class Transaction implements AutoCloseable {
        private final Connection connection;

        private Transaction(Connection connection) {
            this.connection = connection;
        }

        public Database database() {
            return new SharedConnection(proxy(Connection.class, connection, "close"));
        }

        public Connection connection() {
            return connection;
        }

        public void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }

        /** The connection with one method that does nothing. */
        private static <T> T proxy(Class<T> type, T target, String method) {
            Object proxy =
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, values) -> {
                        if (called.getName().equals(method)) {
                            return null;
                        }
                        try {
                            return called.invoke(target, values);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
            return type.cast(proxy);
        }
    }

    /** All doors lead to connections that stand alone. */
    private static final class OwnConnections extends Database {
        OwnConnections(MysqlDataSource source) {
            super(source);
        }

        @Override
        public Connection inUnit() throws SQLException {
            return alone();
        }
    }

    /** All doors lead to the one connection of a test. */
    private static final class SharedConnection extends Database {
        private final Connection connection;

        SharedConnection(Connection connection) {
            super(null);
            this.connection = connection;
        }

        @Override
        public Connection inUnit() {
            return connection;
        }

        @Override
        public Connection alone() {
            return connection;
        }

        @Override
        public Connection anywhere() {
            return connection;
        }
    }
}
