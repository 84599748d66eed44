package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    @Test
    void aRunningServiceTakesANewKeyOnlyAfterItWasListed() {
        keys.blind("active=b1", "b1.key=" + KeyFolder.key(11));
        Keys running = keys.keys();
        KeyCheck check = new KeyCheck(transaction.database(), running, Duration.ofHours(1));
        check.check();
        assertFalse(check.reload());
        keys.blind("active=b2", "b1.key=" + KeyFolder.key(11), "b2.key=" + KeyFolder.key(12));
        assertUnfit(check, "list key b2 first");
        keys.blind("active=b1", "b1.key=" + KeyFolder.key(11), "b2.key=" + KeyFolder.key(12));
        assertTrue(check.reload());
        assertTrue(running.hasSeveralIndexes());
        keys.blind("active=b2", "b1.key=" + KeyFolder.key(11), "b2.key=" + KeyFolder.key(12));
        assertUnfit(check, "must be listed for 3600 s");
        keys.blind("active=b1", "b1.key=" + KeyFolder.key(13), "b2.key=" + KeyFolder.key(12));
        assertUnfit(check, "key b1 is not the one that it was");
        assertEquals("b1", running.activeId(Keys.Ring.BLIND));
    }

    @Test
    void aRunningServiceKeepsAKeyUntilItIsRetired() {
        Keys running = keys.keys();
        KeyCheck check = new KeyCheck(transaction.database(), running, Duration.ZERO);
        check.check();
        keys.field(
                "active=k1",
                "k1.cipher=AES-GCM",
                "k1.key=" + KeyFolder.key(1),
                "k2.cipher=SM4-GCM",
                "k2.key=" + KeyFolder.key(2));
        assertTrue(check.reload());
        keys.field(
                "active=k2",
                "k1.cipher=AES-GCM",
                "k1.key=" + KeyFolder.key(1),
                "k2.cipher=SM4-GCM",
                "k2.key=" + KeyFolder.key(2));
        assertTrue(check.reload());
        keys.field("active=k2", "k2.cipher=SM4-GCM", "k2.key=" + KeyFolder.key(2));
        assertUnfit(check, "other keys");
        check.retire(Keys.Ring.FIELD, "k1");
        assertTrue(check.reload());
    }

    private static void assertUnfit(KeyCheck check, String why) {
        String message =
                assertThrows(IllegalStateException.class, check::reload).getMessage();
        assertTrue(message.contains(why), message);
    }

    private void check() {
        new KeyCheck(transaction.database(), keys.keys(), Duration.ZERO).check();
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
