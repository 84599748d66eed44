package org.yiyang.kit.tables;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.database.Remembered;
import org.yiyang.kit.database.RunGrants;
import org.yiyang.local.LocalServers;

/** The kit's tables in the schema of one service, made by its migrations and used with the account that runs. */
public final class KitDatabase {
    private static final String DRIVER = "quarkus.datasource.jdbc.additional-jdbc-properties.";
    private static final KitDatabase ONCE =
            new KitDatabase(LocalServers.startOnce().config("contract"));

    private final Map<String, String> config;

    private KitDatabase(Map<String, String> config) {
        this.config = config;
        Flyway flyway = Flyway.configure()
                .dataSource(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("yiyang.migration.username"),
                        config.get("yiyang.migration.password"))
                .locations("classpath:db/kit")
                .load();
        flyway.migrate();
        try (Connection migrating = flyway.getConfiguration().getDataSource().getConnection();
                Connection running = source().getConnection()) {
            RunGrants.give(migrating, running, true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
        source.setUrl(config.get("quarkus.datasource.jdbc.url") + common());
        source.setUser(config.get("quarkus.datasource.username"));
        source.setPassword(config.get("quarkus.datasource.password"));
        return source;
    }

    /** The driver works as in the applications: what the kit sets, where the address does not. */
    private String common() {
        Properties all = new Properties();
        try (InputStream kit = KitDatabase.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            all.load(kit);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(DRIVER))
                .map(key -> key.substring(DRIVER.length()) + "=" + all.getProperty(key))
                .filter(setting -> !config.get("quarkus.datasource.jdbc.url")
                        .contains(setting.substring(0, setting.indexOf('=') + 1)))
                .sorted()
                .map(setting -> "&" + setting)
                .collect(Collectors.joining());
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
        protected Connection inUnit() throws SQLException {
            return alone();
        }
    }

    /** All doors lead to the one connection of a test. */
    private static final class SharedConnection extends Database {
        private final Connection connection;
        private final Set<Remembered<?>> changed = new HashSet<>();

        SharedConnection(Connection connection) {
            super(null);
            this.connection = connection;
        }

        @Override
        protected Connection inUnit() {
            return connection;
        }

        /** What the transaction has changed is read again each time, for it may be rolled back. */
        @Override
        protected void noteChange(Remembered<?> remembered) {
            changed.add(remembered);
        }

        @Override
        protected boolean hasChanged(Remembered<?> remembered) {
            return changed.contains(remembered);
        }

        @Override
        protected Connection alone() {
            return connection;
        }
    }
}
