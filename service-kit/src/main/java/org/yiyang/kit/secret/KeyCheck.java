package org.yiyang.kit.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.yiyang.kit.database.Database;

/**
 * Lets a service start only with the keys that its database was written with: each active key leaves a proof there. With
 * others every sealed value would be unreadable, and no person would be found again by the number.
 */
@ApplicationScoped
class KeyCheck {
    /** Before anything that reads or writes, after the check of the mode. */
    private static final int EARLY = 2;

    private static final String PURPOSE = "key-check";
    private static final String FIELD = "field";
    private static final String BLIND = "blind";
    private static final Context PLACE = new Context("key_check", "proof", "1");
    private static final int DUPLICATE = 1062;

    private final Database database;
    private final Keys keys;
    private final FieldCipher cipher;
    private final BlindIndex index;

    KeyCheck(Database database, Keys keys, FieldCipher cipher) {
        this.database = database;
        this.keys = keys;
        this.cipher = cipher;
        this.index = keys.blindIndex(PURPOSE);
    }

    void start(@Observes @Priority(EARLY) StartupEvent started) {
        check();
    }

    /**
     * Compares the keys with the proofs and leaves those of new ones.
     *
     * @throws IllegalStateException if the database was written with a key that is not in the folder
     */
    void check() {
        try (Connection connection = database.alone()) {
            boolean fieldKnown = false;
            boolean blindKnown = false;
            for (Map.Entry<String, byte[]> proof : proofs(connection).entrySet()) {
                if (proof.getKey().startsWith(FIELD)) {
                    fieldKnown |= opens(proof.getValue());
                } else {
                    blindKnown |= isIndexed(proof.getValue());
                }
            }
            if (!fieldKnown) {
                leave(connection, FIELD + ":" + keys.field().active().id(), cipher.encrypt(PURPOSE, PLACE));
            }
            if (!blindKnown) {
                leave(connection, BLIND + ":" + keys.blindId(), index.current(PURPOSE));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The proofs of the keys cannot be read", failure);
        }
    }

    /** Whether the active key wrote it. */
    private boolean opens(byte[] proof) {
        try {
            cipher.decrypt(proof, PLACE);
        } catch (IllegalStateException unknown) {
            throw otherKeys("field.properties", unknown);
        }
        return cipher.isCurrent(proof);
    }

    private boolean isIndexed(byte[] proof) {
        if (index.candidates(PURPOSE).stream().noneMatch(one -> Arrays.equals(one, proof))) {
            throw otherKeys("blind.properties", null);
        }
        return Arrays.equals(index.current(PURPOSE), proof);
    }

    private IllegalStateException otherKeys(String file, Exception cause) {
        return new IllegalStateException(
                "The data in the database was written with other keys than those in "
                        + keys.folder().resolve(file) + ": put the file back that it was written with",
                cause);
    }

    private static Map<String, byte[]> proofs(Connection connection) throws SQLException {
        Map<String, byte[]> proofs = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select name, proof from key_check");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                proofs.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return proofs;
    }

    /** Another instance of the service may have left it meanwhile; its keys are compared at the next start. */
    private static void leave(Connection connection, String name, byte[] proof) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into key_check (name, proof) values (?, ?)")) {
            insert.setString(1, name);
            insert.setBytes(2, proof);
            insert.executeUpdate();
        } catch (SQLException failure) {
            if (failure.getErrorCode() != DUPLICATE) {
                throw failure;
            }
        }
    }
}
