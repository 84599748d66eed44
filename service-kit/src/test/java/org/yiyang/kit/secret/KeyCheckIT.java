package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.kit.tables.KitDatabase;

/** A database opens only with the keys that it was written with. */
class KeyCheckIT {
    @TempDir
    Path folder;

    private KitDatabase.Transaction transaction;
    private KeyFolder keys;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
        try (Statement statement = transaction.connection().createStatement()) {
            statement.executeUpdate("delete from key_check");
        }
        keys = new KeyFolder(folder);
    }

    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    @Test
    void theSameKeysPassAsOftenAsTheServiceStarts() throws SQLException {
        check();
        check();

        assertEquals(List.of("blind:b1", "field:k1"), names());
    }

    @Test
    void rotatedKeysPassAsLongAsTheOldOnesAreListed() throws SQLException {
        check();
        keys.field(
                "active=k2",
                "k1.cipher=AES-GCM",
                "k1.key=" + KeyFolder.key(1),
                "k2.cipher=SM4-GCM",
                "k2.key=" + KeyFolder.key(2));
        keys.blind("active=b2", "b1.key=" + KeyFolder.key(11), "b2.key=" + KeyFolder.key(12));
        check();
        check();

        assertEquals(List.of("blind:b1", "blind:b2", "field:k1", "field:k2"), names());
    }

    @Test
    void anotherFieldKeyStopsTheStart() {
        check();
        keys.field("active=k1", "k1.cipher=AES-GCM", "k1.key=" + KeyFolder.key(3));

        assertRefused("field.properties");
    }

    @Test
    void aFieldKeyThatIsNotListedAnyMoreStopsTheStart() {
        check();
        keys.field("active=k2", "k2.cipher=AES-GCM", "k2.key=" + KeyFolder.key(2));

        assertRefused("field.properties");
    }

    @Test
    void anotherKeyOfTheBlindIndexStopsTheStart() {
        check();
        keys.blind("active=b1", "b1.key=" + KeyFolder.key(13));

        assertRefused("blind.properties");
    }

    private void check() {
        new KeyCheck(transaction.database(), keys.keys(), keys.cipher()).check();
    }

    private void assertRefused(String file) {
        String message = assertThrows(IllegalStateException.class, this::check).getMessage();
        assertTrue(message.contains("other keys") && message.contains(file), message);
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = transaction.connection().createStatement();
                ResultSet rows = statement.executeQuery("select name from key_check order by name")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
