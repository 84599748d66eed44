package org.yiyang.kit.write;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import org.yiyang.kit.database.Binary;

/** Run by {@link StoredTimeIT} in a process of its own, whose zone is another: writes, reads and says what came of it. */
final class ZoneProbe {
    private static final String PREFIX = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    private ZoneProbe() {}

    /** Opens as the applications do: the address as it is, and beside it what the kit sets. */
    static Connection open(String address, String user, String password) throws IOException, SQLException {
        Properties settings = new Properties();
        try (InputStream common = ZoneProbe.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            Properties all = new Properties();
            all.load(common);
            all.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(PREFIX))
                    .forEach(key -> settings.put(key.substring(PREFIX.length()), all.getProperty(key)));
        }
        settings.put("user", user);
        settings.put("password", password);
        return DriverManager.getConnection(address, settings);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection connection = open(arguments[0], arguments[1], arguments[2])) {
            System.out.println("fault=" + StoredTime.fault(connection).orElse("none"));
            Instant moment = Instant.parse(arguments[3]);
            LocalDate day = LocalDate.parse(arguments[4]);
            byte[] id = Binary.of(UUID.fromString(arguments[5]));
            try (PreparedStatement insert = connection.prepareStatement("insert into deadline (id, subject_id, kind,"
                    + " part_id, due_at, try_at, start_day, provisional) values (?, ?, 'ZONE', ?, ?, ?, ?, false)")) {
                insert.setBytes(1, id);
                insert.setBytes(2, id);
                insert.setBytes(3, id);
                insert.setTimestamp(4, Timestamp.from(moment));
                insert.setTimestamp(5, Timestamp.from(moment));
                insert.setObject(6, day);
                insert.executeUpdate();
            }
            try (PreparedStatement select =
                    connection.prepareStatement("select due_at, start_day from deadline where id = ?")) {
                select.setBytes(1, id);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    System.out.println(
                            "read=" + row.getTimestamp(1).toInstant() + " " + row.getObject(2, LocalDate.class));
                }
            }
        }
    }
}
