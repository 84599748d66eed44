package org.yiyang.kit.secret;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import org.yiyang.kit.database.Database;

/**
 * Lets a service start only with the keys that its database was written with: each active key leaves a proof there. With
 * others every sealed value would be unreadable, and no person would be found again by the number.
 */
@ApplicationScoped
class KeyCheck {
    /** Before anything that reads or writes, after the check of the mode. */
    private static final int EARLY = 3;

    private static final String PURPOSE = "key-check";
    private static final String FIELD = "field";
    private static final String BLIND = "blind";
    private static final Context PLACE = new Context("key_check", "proof", "1");

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
        boolean fieldKnown = false;
        boolean blindKnown = false;
        for (Proof proof : proofs()) {
            if (proof.name().startsWith(FIELD)) {
                fieldKnown |= opens(proof.bytes());
            } else {
                blindKnown |= isIndexed(proof.bytes());
            }
        }
        if (!fieldKnown) {
            leave(FIELD + ":" + keys.field().active().id(), cipher.encrypt(PURPOSE, PLACE));
        }
        if (!blindKnown) {
            leave(BLIND + ":" + keys.blindId(), index.current(PURPOSE));
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

    private List<Proof> proofs() {
        return database.alone(sql -> sql.select("select name, proof from key_check")
                .map(row -> new Proof(row.getColumn("name", String.class), row.getColumn("proof", byte[].class)))
                .list());
    }

    /** What a key has left. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Proof(String name, byte[] bytes) {}

    /** Another instance of the service may have left it meanwhile; its keys are compared at the next start. */
    private void leave(String name, byte[] proof) {
        database.alone(sql -> sql.execute("insert ignore into key_check (name, proof) values (?, ?)", name, proof));
    }
}
